package org.saldo.it.crash;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saldo.it.mail.ParcelRows;
import org.saldo.it.server.TestStack;
import org.saldo.launcher.ReceivedMail;

/**
 * A second server on a schema of its own dies by {@code kill -9} while it sends e-mails, and starts
 * again: each one arrives, none more than twice, a copy too many can be told by its key, and those
 * of one debtor arrive in the order in which they were written. 200 e-mails and one death in the
 * ordinary build, 10,000 and 50 in {@code -Pdeep}, drawn from a seed that the failure names.
 */
class KilledSendingIT extends KilledTest {

  private static final int MAILS = DEEP ? 10_000 : 200;
  private static final int DEATHS = DEEP ? 50 : 1;
  private static final int DEBTORS = 40;

  /** From the first look into the outbox to well into the sending. */
  private static final int LONGEST_MILLIS = 3_000;

  private static final long SEED = Long.getLong("saldo.seed", 20261126L);
  private static final int PATIENCE_SECONDS = DEEP ? 900 : 120;

  KilledSendingIT() {
    super("killed-sending", 10_000);
  }

  @Test
  void losesNothingAndKeepsTheOrderOfEachDebtor() throws Exception {
    Random dice = new Random(SEED);
    List<String> keys = ParcelRows.mails(rows(), MAILS, DEBTORS);
    for (int death = 1; death <= DEATHS && waiting() > 0; death++) {
      Thread.sleep(dice.nextInt(LONGEST_MILLIS));
      kill();
      startAgain();
    }
    for (int i = 0; waiting() > 0 && i < PATIENCE_SECONDS; i++) {
      Thread.sleep(1000);
    }
    assertThat(waiting()).as("not sent, seed %s", SEED).isZero();
    Map<String, List<ReceivedMail>> arrived =
        TestStack.mail().mails().stream().collect(groupingBy(ReceivedMail::key));
    Map<String, String> states = states();
    for (String key : keys) {
      List<ReceivedMail> copies = arrived.getOrDefault(key, List.of());
      boolean dead = states.get(key).equals("DEAD");
      assertThat(copies.size())
          .as("copies of %s, %s, seed %s", key, states.get(key), SEED)
          .isBetween(dead ? 0 : 1, 2);
    }
    assertThat(states.values().stream().filter("DEAD"::equals).count())
        .as("left to a person: those that two deaths left in doubt, seed %s", SEED)
        .isEqualTo(
            rows()
                .number("SELECT COUNT(*) FROM outbox_parcel WHERE state = 'DEAD' AND unclear = 2"));
    requireOrder(keys, arrived);
  }

  private long waiting() {
    return rows().number("SELECT COUNT(*) FROM outbox_parcel WHERE state IN ('QUEUED', 'SENDING')");
  }

  private Map<String, String> states() {
    Map<String, String> states = new HashMap<>();
    rows()
        .list("SELECT delivery_key, state FROM outbox_parcel")
        .forEach(row -> states.put((String) row.get(0), (String) row.get(1)));
    return states;
  }

  /** The first copies of each debtor's e-mails came in the order of the queue. */
  private static void requireOrder(List<String> keys, Map<String, List<ReceivedMail>> arrived) {
    Map<String, List<ReceivedMail>> byDebtor = new HashMap<>();
    for (String key : keys) {
      arrived.getOrDefault(key, List.of()).stream()
          .min(Comparator.comparingLong(KilledSendingIT::place))
          .ifPresent(
              first -> byDebtor.computeIfAbsent(first.to(), to -> new ArrayList<>()).add(first));
    }
    assertThat(byDebtor).hasSize(DEBTORS);
    byDebtor.forEach(
        (debtor, mails) ->
            assertThat(mails.stream().map(KilledSendingIT::place).toList())
                .as("order of %s, seed %s", debtor, SEED)
                .isSorted());
  }

  /** Each address has a mailbox of its own, whose mails are numbered. */
  private static long place(ReceivedMail mail) {
    return Long.parseLong(mail.id().split("-")[1]);
  }
}
