package org.saldo.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.saldo.it.correspondence.AnyTime;
import org.saldo.it.mail.MailSink;
import org.saldo.it.rest.Rest;

/**
 * A second server on a schema of its own dies by {@code kill -9} in the middle of a dunning run,
 * and starts again: the run goes on by itself, no step is lost or done twice, and every e-mail
 * arrives. At 5 points of a run over some hundred due cases in the ordinary build, at 50 of one
 * over 20,000 in {@code -Pdeep}; the points are drawn from a seed that the failure names.
 *
 * <p>{@code saldo.killed.cases} and {@code saldo.killed.deaths} set other numbers.
 */
class KilledRunIT extends KilledTest {

  private static final Logger LOG = Logger.getLogger(KilledRunIT.class.getName());
  private static final long SEED = Long.getLong("saldo.seed", 20261123L);

  /** With a reminder due; beside them there are those of the sample portfolio. */
  private static final int CASES = Integer.getInteger("saldo.killed.cases", DEEP ? 20_000 : 300);

  private static final int DEATHS = Integer.getInteger("saldo.killed.deaths", DEEP ? 50 : 5);

  private static final int PORT_OFFSET = 3000;
  private static final int SMTP_PORT = 1025 + PORT_OFFSET;
  private static final int PATIENCE_SECONDS = DEEP ? 3_600 : 120;

  KilledRunIT() {
    super("killed-run", PORT_OFFSET);
  }

  @Override
  String options() {
    return " -Denv.SALDO_SMTP_PORT=" + SMTP_PORT;
  }

  @Test
  void goesOnByItselfAndRepeatsNothing() throws Exception {
    try (MailSink sink = new MailSink(SMTP_PORT)) {
      AnyTime.allow(rows());
      NightRows night = new NightRows(rows());
      String today = as("sven").get("/demo/clock").json().getString("today");
      DueCases.bringIn(as("anna"), today, CASES);
      String run = start(today);
      die(night, run);
      await(() -> night.done(run), "the run went on by itself");
      String where = "seed " + SEED;
      night.requireWhole(where);
      assertThat(night.runs()).as(where).isOne();
      assertThat(night.reminded()).as("cases reminded, %s", where).isGreaterThanOrEqualTo(CASES);
      await(() -> night.waiting() == 0, "the e-mails left");
      night.requireArrived(sink.copies(), where);
      requireNothingMore(night, today);
    }
  }

  /** At points of the first nine tenths, each behind what was done when the server came up. */
  private void die(NightRows night, String run) throws InterruptedException {
    List<Integer> points =
        new Random(SEED).ints(1, CASES * 9 / 10).distinct().limit(DEATHS).sorted().boxed().toList();
    long begun = 0;
    for (int point : points) {
      long until = Math.max(point, begun + 1);
      await(() -> night.decided() >= until || night.done(run), "the run goes on");
      kill();
      assertThat(night.done(run)).as("killed in the middle, seed %s, %s", SEED, point).isFalse();
      begun = night.decided();
      LOG.log(Level.INFO, "Killed after {0} steps", begun);
      startAgain();
    }
  }

  private void requireNothingMore(NightRows night, String today) throws InterruptedException {
    long steps = night.decided();
    long messages = rows().number("SELECT COUNT(*) FROM message");
    String again = start(today);
    await(() -> night.done(again), "a second run on the date ends");
    assertThat(night.decided()).as("a second run changes nothing").isEqualTo(steps);
    assertThat(rows().number("SELECT COUNT(*) FROM message")).isEqualTo(messages);
    JsonObject second = as("sven").get("/dunning-runs/" + again).json();
    assertThat(second.getInt("done")).isZero();
  }

  private static void await(Question question, String what) throws InterruptedException {
    Question.await(question, PATIENCE_SECONDS, what + ", seed " + SEED);
  }

  private String start(String today) {
    Rest.Answer answer = as("sven").postJson("/dunning-runs", "{'date':'" + today + "'}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    assertThat(answer.header("Location")).contains("/dunning-runs/");
    return answer.json().getString("id");
  }
}
