package org.saldo.it.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saldo.it.Books;
import org.saldo.it.Rows;
import org.saldo.it.rest.Rest;

/**
 * A second server on a schema of its own dies by {@code kill -9} in the middle of a run of the
 * rules of adjustment, with a part of it written and another not, and starts again: the run goes on
 * by itself and does nothing twice. {@code -Pdeep} lets it die more often in one run.
 */
class KilledAdjustmentsIT extends KilledTest {

  private static final int CASES = 320;
  private static final int CHUNK = 200;
  private static final long SEED = Long.getLong("saldo.seed", 20261125L);
  private static final int PATIENCE_SECONDS = 240;

  KilledAdjustmentsIT() {
    super("killed-adjustments", 5000);
  }

  @Test
  void goesOnByItselfAndDoesNothingTwice() throws Exception {
    Random dice = new Random(SEED);
    assertThat(as("anna").post("/invoices?creditor=linde&format=csv", file()).status())
        .isEqualTo(200);
    change(
        "INSERT INTO adjustment_rule (id, creditor_id, kind, valid_from, limit_minor, currency,"
            + " days, recorded_at, recorded_by, reason) SELECT -1, id, 'SMALL_BALANCE',"
            + " '2020-01-01', 20000, 'EUR', 0, '2020-01-01', 'test', 'test' FROM creditor"
            + " WHERE creditor_key = 'linde'");
    String run = start();
    for (int death = 0; death < (DEEP ? 4 : 1); death++) {
      long until = CHUNK + 1L + dice.nextInt(CHUNK / 2);
      while (withWhatIsNotCommitted("SELECT COUNT(*) FROM adjustment_rule_log") < until
          && !done(run)) {
        Thread.sleep(2);
      }
      kill();
      assertThat(done(run)).as("killed in the middle, seed %s", SEED).isFalse();
      requireEachOnce(run);
      startAgain();
    }
    awaitDone(run);
    requireEachOnce(run);
    assertThat(rows().number("SELECT seen FROM adjustment_run")).isGreaterThanOrEqualTo(CASES);
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM receivable WHERE number LIKE 'Z-%'"
                        + " AND status <> 'SETTLED'"))
        .as("cases that were passed over")
        .isZero();

    long entries = rows().number("SELECT COUNT(*) FROM journal_entry");
    String again = start();
    awaitDone(again);
    assertThat(show(again).getInt("posted")).isZero();
    assertThat(rows().number("SELECT COUNT(*) FROM journal_entry")).isEqualTo(entries);
  }

  /** How far the run is, what it posted and its log were written together. */
  private void requireEachOnce(String run) {
    Rows rows = rows();
    new Books(rows).requireInOrder();
    assertThat(
            rows.list(
                "SELECT case_file_id, receivable_id FROM adjustment_rule_log"
                    + " GROUP BY case_file_id, receivable_id HAVING COUNT(*) > 1"))
        .as("done twice, seed %s, run %s", SEED, run)
        .isEmpty();
    assertThat(
            rows.number("SELECT COUNT(*) FROM business_event WHERE kind = 'SMALL_BALANCE_CLEARED'"))
        .isEqualTo(rows.number("SELECT COUNT(*) FROM adjustment_rule_log"));
    assertThat(rows.number("SELECT SUM(posted) FROM adjustment_run"))
        .isEqualTo(rows.number("SELECT COUNT(DISTINCT case_file_id) FROM adjustment_rule_log"));
  }

  private String start() {
    Rest.Answer answer = as("sven").postJson("/adjustment-runs", "{'creditor':'linde'}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    assertThat(answer.header("Location")).contains("/adjustment-runs/");
    return answer.json().getString("id");
  }

  private JsonObject show(String run) {
    return as("sven").get("/adjustment-runs/" + run).json();
  }

  private boolean done(String run) {
    return rows()
            .number(
                "SELECT COUNT(*) FROM adjustment_run WHERE public_id = UNHEX(?)"
                    + " AND ended_at IS NOT NULL",
                run.replace("-", ""))
        == 1;
  }

  private void awaitDone(String run) throws InterruptedException {
    for (int i = 0; !done(run) && i < PATIENCE_SECONDS; i++) {
      Thread.sleep(1000);
    }
    assertThat(done(run)).as("the run went on by itself, seed %s", SEED).isTrue();
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = rows().connections().open();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** One invoice for each of so many people. */
  private static byte[] file() {
    return IntStream.range(0, CASES)
        .mapToObj(
            i ->
                "Z-%d;2025-03-03;2025-03-17;EUR;100.00;19.00;119.00;119.00;Rosa Kill %d;10115;S;19;100.00;19.00"
                    .formatted(i, i))
        .collect(
            Collectors.joining(
                "\n",
                "number;issued_on;due_on;currency;net;vat;gross;payable;debtor_name;debtor_postcode;"
                    + "tax1_category;tax1_rate;tax1_net;tax1_vat\n",
                "\n"))
        .getBytes(UTF_8);
  }
}
