package org.saldo.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.saldo.it.Books;
import org.saldo.it.rest.Bill;
import org.saldo.it.rest.Life;
import org.saldo.it.server.TestStack;
import org.saldo.launcher.ReceivedMail;

/**
 * A server dies by {@code kill -9} between the steps of a claim's whole life, and in the middle of
 * them: whoever got no answer asks again with the same key, and at the end everything happened
 * once. One death in the ordinary build, one around every step in {@code -Pdeep}; the points are
 * drawn from a seed that the failure names.
 */
class KilledLifeIT extends KilledTest {

  private static final long SEED = Long.getLong("saldo.seed", 20261124L);
  private static final LocalDate DUE = LocalDate.of(2027, 3, 1);

  /** Longer than most of the steps take. */
  private static final int LONGEST_MILLIS = 150;

  /** Two reminders, and the notice that the payment was returned. */
  private static final int MAILS = 3;

  private static final int PATIENCE_SECONDS = 90;

  KilledLifeIT() {
    super("killed-life", 4000);
  }

  @Override
  boolean played() {
    return true;
  }

  @Test
  void happensOnceHoweverOftenTheServerDies() throws InterruptedException {
    Random dice = new Random(SEED);
    Bill bill = Bill.ofSomebody().dueOn(DUE).dueOn(DUE.plusDays(1));
    Life life = new Life(bill, DUE, this::as);
    List<Life.Step> steps = life.steps();
    Set<Integer> deaths = new TreeSet<>();
    while (deaths.size() < (DEEP ? steps.size() : 1)) {
      deaths.add(dice.nextInt(steps.size()));
    }
    for (int i = 0; i < steps.size(); i++) {
      if (deaths.contains(i)) {
        dieDuring(life, steps.get(i), dice.nextInt(LONGEST_MILLIS));
        new Books(rows()).requireInOrder();
      }
      life.take(steps.get(i));
    }
    life.requireWhole();
    new Books(rows()).requireInOrder();
    List<String> keys = mails(bill);
    for (int i = 0; keys.size() < MAILS && i < PATIENCE_SECONDS; i++) {
      Thread.sleep(1000);
      keys = mails(bill);
    }
    assertThat(Set.copyOf(keys)).as("mails, seed %s, deaths %s", SEED, deaths).hasSize(MAILS);
    assertThat(keys.size() - MAILS)
        .as("repeated mails, at most one a death, seed %s, deaths %s", SEED, deaths)
        .isLessThanOrEqualTo(deaths.size());
  }

  /** The keys of what was sent to the person; a repeated mail has the key of the first. */
  private static List<String> mails(Bill bill) {
    return TestStack.mail().mails().stream()
        .filter(mail -> mail.to().contains(bill.email()))
        .map(ReceivedMail::key)
        .toList();
  }

  /** The step is under way, or done already, when the server dies. */
  private void dieDuring(Life life, Life.Step step, int millis) throws InterruptedException {
    CompletableFuture<Void> taken = CompletableFuture.runAsync(() -> life.take(step));
    Thread.sleep(millis);
    kill();
    taken.handle((done, problem) -> null).join();
    startAgain();
  }
}
