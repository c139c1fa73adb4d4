package org.saldo.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saldo.it.rest.Rest;

/**
 * A second server on a schema of its own dies by {@code kill -9} in the middle of work on many
 * tasks, and starts again: the job goes on by itself, and every task is finished exactly once.
 */
class KilledBulkIT extends KilledTest {

  private static final int MANY = 2_000;
  private static final long SEED = Long.getLong("saldo.seed", 20261129L);
  private static final int PATIENCE_SECONDS = 240;

  KilledBulkIT() {
    super("killed-bulk", 11_000);
  }

  @Test
  void goesOnByItselfAndDoesNothingTwice() throws Exception {
    Random dice = new Random(SEED);
    change(
        "INSERT INTO task (id, public_id, kind, arguments, state, owner, due_on, created_at,"
            + " version) SELECT -100000 - n.n, UNHEX(LPAD(HEX(n.n + 1), 32, '0')),"
            + " 'DEBTOR_DUPLICATE', 'a', 'OPEN', 'carla', '1999-01-01', UTC_TIMESTAMP(6), 1 FROM"
            + " (WITH RECURSIVE d (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM d WHERE n < 999)"
            + " SELECT n FROM d UNION ALL SELECT n + 1000 FROM d) n");
    Rest.Answer started =
        as("carla")
            .postJson(
                "/worksheet/other/jobs?until=1999-01-01",
                "{'all':true,'action':'finish','note':'all of them'}");
    assertThat(started.status()).as(started.body()).isEqualTo(202);
    assertThat(started.json().getInt("total")).isEqualTo(MANY);
    String job = started.json().getString("id");
    for (int death = 0; death < (DEEP ? 4 : 1); death++) {
      long until = finished() + 100 + dice.nextInt(300);
      while (finished() < until) {
        Thread.sleep(2);
      }
      kill();
      assertThat(finished()).as("killed in the middle, seed %s", SEED).isLessThan(MANY);
      requireTogether();
      startAgain();
    }
    for (int i = 0; !state(job).equals("DONE") && i < PATIENCE_SECONDS; i++) {
      Thread.sleep(1000);
    }
    JsonObject over = as("carla").get("/worksheet-jobs/" + job).json();
    assertThat(over.getString("state")).as("it went on by itself, seed %s", SEED).isEqualTo("DONE");
    assertThat(over.getInt("done")).isEqualTo(MANY);
    requireTogether();
  }

  private String state(String job) {
    return as("carla").get("/worksheet-jobs/" + job).json().getString("state");
  }

  private long finished() {
    return rows().number("SELECT COUNT(*) FROM bulk_item WHERE state = 'DONE'");
  }

  /** What was done, what says so, and who did it were written together, and once. */
  private void requireTogether() {
    long tasks =
        rows().number("SELECT COUNT(*) FROM task WHERE state = 'DONE' AND due_on = '1999-01-01'");
    assertThat(finished()).as("seed %s", SEED).isEqualTo(tasks);
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM audit_entry WHERE action = 'task.done'"
                        + " AND actor = 'carla'"))
        .isEqualTo(tasks);
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = rows().connections().open();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
