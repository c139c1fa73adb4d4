package org.saldo.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saldo.it.Books;
import org.saldo.it.Rows;
import org.saldo.it.rest.Rest;

/**
 * A second server on a schema of its own dies by {@code kill -9} in the middle of a dunning run,
 * and starts again: the run goes on by itself, and no step is lost or done twice. {@code -Pdeep}
 * lets it die more often in one run; the points are drawn from a seed that the failure names.
 */
class KilledRunIT extends KilledTest {

  private static final long SEED = Long.getLong("saldo.seed", 20261123L);
  private static final int PATIENCE_SECONDS = 240;

  KilledRunIT() {
    super("killed-run", 3000);
  }

  @Test
  void goesOnByItselfAndRepeatsNothing() throws InterruptedException {
    Random dice = new Random(SEED);
    String today = as("sven").get("/demo/clock").json().getString("today");
    JsonObject run = start(today);
    for (int death = 0; death < (DEEP ? 4 : 1); death++) {
      long until = decided() + 1 + dice.nextInt(15);
      while (decided() < until && !done(run)) {
        Thread.sleep(5);
      }
      kill();
      startAgain();
    }
    for (int i = 0; !done(run) && i < PATIENCE_SECONDS; i++) {
      Thread.sleep(1000);
    }
    assertThat(done(run)).as("the run went on by itself, seed %s", SEED).isTrue();
    everythingIsWhole();

    long steps = decided();
    long messages = rows().number("SELECT COUNT(*) FROM message");
    JsonObject again = start(today);
    for (int i = 0; !done(again) && i < PATIENCE_SECONDS; i++) {
      Thread.sleep(1000);
    }
    assertThat(decided()).as("a second run on the date changes nothing").isEqualTo(steps);
    assertThat(rows().number("SELECT COUNT(*) FROM message")).isEqualTo(messages);
    assertThat(show(again).getInt("done")).isZero();
  }

  private void everythingIsWhole() {
    Rows rows = rows();
    new Books(rows).requireInOrder();
    assertThat(
            rows.list(
                "SELECT s.id FROM step_run s LEFT JOIN message m ON m.id = s.subject_id"
                    + " WHERE s.channel = 'EMAIL' AND s.state = 'DONE' AND m.id IS NULL"))
        .as("reminders without their message")
        .isEmpty();
    assertThat(
            rows.list(
                "SELECT m.case_file_id FROM message m WHERE m.demand GROUP BY m.case_file_id"
                    + " HAVING COUNT(*) > 1"))
        .as("cases reminded twice")
        .isEmpty();
    assertThat(
            rows.list(
                "SELECT s.id FROM step_run s LEFT JOIN task t ON t.subject_id = s.id"
                    + " AND t.kind = 'STEP_CALL' WHERE s.channel = 'CALL' AND s.state = 'PROPOSED'"
                    + " GROUP BY s.id HAVING COUNT(t.id) <> 1"))
        .as("calls that are not on a worksheet exactly once")
        .isEmpty();
    List<List<Object>> counted =
        rows.list("SELECT SUM(seen), SUM(done), SUM(parked) FROM dunning_chunk");
    assertThat(((Number) counted.get(0).get(0)).longValue())
        .as("cases seen")
        .isEqualTo(
            rows.number("SELECT COUNT(*) FROM case_file WHERE status IN ('OPEN', 'REOPENED')"));
    assertThat(((Number) counted.get(0).get(1)).longValue())
        .as("steps counted as done")
        .isEqualTo(
            rows.number(
                "SELECT COUNT(*) FROM step_run WHERE state IN ('DONE', 'PROPOSED')"
                    + " AND dunning_run_id IS NOT NULL"));
    assertThat(rows.number("SELECT COUNT(*) FROM dunning_chunk WHERE lease_token IS NOT NULL"))
        .as("leases left behind")
        .isZero();
  }

  private JsonObject start(String today) {
    Rest.Answer answer = as("sven").postJson("/dunning-runs", "{'date':'" + today + "'}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    assertThat(answer.header("Location")).contains("/dunning-runs/");
    return answer.json();
  }

  private JsonObject show(JsonObject run) {
    return as("sven").get("/dunning-runs/" + run.getString("id")).json();
  }

  private boolean done(JsonObject run) {
    return rows()
            .number(
                "SELECT COUNT(*) FROM dunning_run WHERE public_id = UNHEX(?) AND state = 'DONE'",
                run.getString("id").replace("-", ""))
        == 1;
  }

  private long decided() {
    return rows().number("SELECT COUNT(*) FROM step_run");
  }
}
