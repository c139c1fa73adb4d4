package org.saldo.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Dunning runs of the demo's day, started by REST and waited for. */
final class Nights {

  private static final int PAUSE_MILLIS = 50;
  private static final int SAMPLES_OF_A_WINDOW = 20;

  private final Caller supervisor;
  private final Schema schema;
  private final LocalDate today;

  Nights(Caller supervisor, Schema schema, LocalDate today) {
    this.supervisor = supervisor;
    this.schema = schema;
    this.today = today;
  }

  /**
   * What a run came to.
   *
   * @param seconds from the order to its end
   * @param heap megabytes in use at the peak: the highest of what is left after collections
   * @param statements that the database was sent meanwhile, by all of the server
   */
  record Night(long seen, long done, long parked, double seconds, long heap, long statements) {

    double aSecond() {
      return done / seconds;
    }
  }

  /** Lets no message leave: what is queued in these nights is due in 2099. */
  void keepMessages() throws SQLException {
    try (Connection connection = schema.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE OR REPLACE TRIGGER bench_keep BEFORE INSERT ON outbox_parcel FOR EACH ROW"
              + " SET NEW.next_attempt_at = '2099-01-01'");
    }
  }

  /** Starts a run and waits for its end. */
  Night run() throws InterruptedException {
    long before = statements();
    List<Long> heap = new ArrayList<>();
    long from = System.nanoTime();
    supervisor.post(
        "/dunning-runs",
        "application/json",
        "{\"date\":\"%s\"}".formatted(today).getBytes(StandardCharsets.UTF_8));
    while (schema.number("SELECT COUNT(*) FROM dunning_run WHERE state = 'RUNNING'") > 0) {
      heap.add(ServerHeap.megabytes());
      Thread.sleep(PAUSE_MILLIS);
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    long statements = statements() - before;
    awaitLooks();
    Object[] sums =
        schema
            .rows(
                "SELECT COALESCE(SUM(seen), 0), COALESCE(SUM(done), 0), COALESCE(SUM(parked), 0)"
                    + " FROM dunning_chunk WHERE dunning_run_id = (SELECT r.id FROM dunning_run r"
                    + " WHERE r.business_date = ? AND r.state = 'DONE'"
                    + " ORDER BY r.attempt_no DESC LIMIT 1)",
                today)
            .get(0);
    return new Night(
        ((Number) sums[0]).longValue(),
        ((Number) sums[1]).longValue(),
        ((Number) sums[2]).longValue(),
        seconds,
        peak(heap),
        statements);
  }

  /** Secondary procedures look at every case whose claim was changed, beside the run. */
  private void awaitLooks() throws InterruptedException {
    while (schema.number("SELECT COUNT(*) FROM case_look") > 0) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /** Young garbage comes and goes between two collections; the least of a while is what is kept. */
  private static long peak(List<Long> samples) {
    long peak = 0;
    for (int from = 0; from < samples.size(); from += SAMPLES_OF_A_WINDOW) {
      peak =
          Math.max(
              peak,
              samples.subList(from, Math.min(from + SAMPLES_OF_A_WINDOW, samples.size())).stream()
                  .mapToLong(Long::longValue)
                  .min()
                  .orElse(0));
    }
    return peak;
  }

  private long statements() {
    return Long.parseLong(
        String.valueOf(schema.rows("SHOW GLOBAL STATUS LIKE 'Questions'").get(0)[1]));
  }
}
