package org.saldo.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saldo.it.rest.Rest;

/**
 * A second server on a schema of its own dies by {@code kill -9} in the middle of a run over
 * transfer accounts, with some transactions of it written and another not, and starts again: the
 * run goes on by itself to its end, nothing is cleared twice and nothing is left. Twice in the
 * ordinary build, at 20 points in {@code -Pdeep}, drawn from a seed that the failure names.
 */
class KilledClearingIT extends KilledTest {

  private static final int PAIRS = 1200;

  /** Clearings in a transaction of a run. */
  private static final int CHUNK = 500;

  /** So late that the run cannot end before the server is dead. */
  private static final int LAST_POINT = 1100;

  private static final long SEED = Long.getLong("saldo.seed", 20261127L);
  private static final int PATIENCE_SECONDS = 120;

  KilledClearingIT() {
    super("killed-clearing", 8000);
  }

  @Test
  void clearsEachLineOnceAndGoesOnToTheEnd() throws Exception {
    Random dice = new Random(SEED);
    String today = as("anna").get("/demo/clock").json().getString("today");
    OpenPairs pairs = new OpenPairs(rows(), "linde");
    long open = open(pairs);
    for (int death = 1; death <= (DEEP ? 20 : 2); death++) {
      pairs.write(PAIRS, today);
      long before = rows().number("SELECT COUNT(*) FROM clearing");
      long point = before + 1 + dice.nextInt(LAST_POINT);
      String run = start();
      while (withWhatIsNotCommitted("SELECT COUNT(*) FROM clearing") < point && !done(run)) {
        Thread.sleep(2);
      }
      kill();
      String where = "seed %s, death %s at %s".formatted(SEED, death, point - before);
      assertThat(done(run)).as("killed in the middle, %s", where).isFalse();
      assertThat(rows().number("SELECT COUNT(*) FROM clearing") - before)
          .as("whole transactions only, %s", where)
          .isIn(0L, (long) CHUNK, 2L * CHUNK);
      requireWhole(run, where);
      startAgain();
      awaitDone(run, where);
      requireWhole(run, where);
      assertThat(cleared(run)).as(where).isEqualTo(PAIRS);
      assertThat(open(pairs)).as("lines left open, %s", where).isEqualTo(open);
    }
    String again = start();
    awaitDone(again, "repeated");
    assertThat(cleared(again)).isZero();
  }

  /** How far the run says it is, what it cleared and what stands were written together. */
  private void requireWhole(String run, String where) {
    assertThat(
            rows()
                .list(
                    "SELECT posting_line_id FROM clearing_line GROUP BY posting_line_id"
                        + " HAVING COUNT(*) > 1"))
        .as("cleared twice, %s", where)
        .isEmpty();
    assertThat(rows().number("SELECT COUNT(*) FROM check_transfer_cleared")).as(where).isZero();
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM clearing_run r WHERE r.public_id = UNHEX(?)"
                        + " AND r.failed = 0 AND r.clearings = (SELECT COUNT(*) FROM clearing c"
                        + " WHERE c.clearing_run_id = r.id) AND r.cleared_lines ="
                        + " (SELECT COUNT(*) FROM clearing_line l JOIN clearing c"
                        + " ON c.id = l.clearing_id WHERE c.clearing_run_id = r.id)",
                    hex(run)))
        .as("the run counts what it cleared, %s", where)
        .isEqualTo(1);
  }

  private long open(OpenPairs pairs) {
    return rows()
        .number(
            "SELECT COUNT(*) FROM posting_line l WHERE l.ledger_account_id = ? AND NOT EXISTS"
                + " (SELECT 1 FROM clearing_line s WHERE s.posting_line_id = l.id"
                + " AND s.standing = 1)",
            pairs.transferAccount());
  }

  private long cleared(String run) {
    return rows().number("SELECT clearings FROM clearing_run WHERE public_id = UNHEX(?)", hex(run));
  }

  private String start() {
    Rest.Answer answer =
        as("anna").postJson("/ledger/transfer-accounts/runs", "{'creditor':'linde'}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    assertThat(answer.header("Location")).contains("/ledger/transfer-accounts/runs/");
    return answer.json().getString("id");
  }

  private boolean done(String run) {
    return rows()
            .number(
                "SELECT COUNT(*) FROM clearing_run WHERE public_id = UNHEX(?)"
                    + " AND ended_at IS NOT NULL",
                hex(run))
        == 1;
  }

  private void awaitDone(String run, String where) throws InterruptedException {
    for (int i = 0; !done(run) && i < PATIENCE_SECONDS; i++) {
      Thread.sleep(1000);
    }
    assertThat(done(run)).as("the run went on by itself, %s", where).isTrue();
  }

  private static String hex(String id) {
    return id.replace("-", "");
  }
}
