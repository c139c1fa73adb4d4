package org.saldo.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A base rate is corrected for a day long ago: many claims are worked out anew by the server, and
 * the rows that this made are written once more by plain JDBC, a transaction for each case.
 */
final class ReplayBench {

  private static final int CASES_OF_A_TRANSACTION = 200;

  private final Caller caller;
  private final Schema schema;
  private final Schema limit;

  ReplayBench(Caller caller, Schema schema, Schema limit) {
    this.caller = caller;
    this.schema = schema;
    this.limit = limit;
  }

  /** Lines of the table of results. */
  List<String> results(int cases) throws Exception {
    ClaimCase template = ClaimCase.of(caller, schema, "R", 3, LocalDate.of(2024, 5, 1), 60);
    template.claimInterest();
    template.pay(LocalDate.of(2025, 3, 3), 10_000);
    new CaseCopies(schema, template.id()).write(cases - 1, CASES_OF_A_TRANSACTION);
    new RawCopy(schema, limit).all(1_000);
    Measured measured = measured();
    Again again = again();
    double ours = measured.cases() / measured.seconds();
    double plain = again.cases() / again.seconds();
    return List.of(
        "Recompute of %d cases in %.1f s, %d failed; %d rows written"
            .formatted(measured.cases(), measured.seconds(), measured.failed(), again.rows()),
        "Heap in use after the first and the last third, least of each: %d MB, %d MB"
            .formatted(measured.firstHeap(), measured.lastHeap()),
        String.format(
            Locale.ROOT,
            "| recompute after a base rate | %,.0f cases/s | plain JDBC %,.0f cases/s | ratio %.2f |",
            ours,
            plain,
            ours / plain));
  }

  private record Measured(long cases, long failed, double seconds, long firstHeap, long lastHeap) {}

  private Measured measured() throws SQLException {
    ClaimCase.write(
        schema,
        "INSERT INTO interest_rate (id, series, valid_from, percent, source, recorded_at,"
            + " recorded_by, reason) VALUES (-9000, 'DE_BASE', '2025-01-01', 2.77, 'bench', NOW(6),"
            + " 'bench', 'bench')");
    long order = ClaimCase.order(schema, null);
    Progress progress = progress(order);
    while (progress.done() == 0) {
      ClaimCase.pause();
      progress = progress(order);
    }
    long first = progress.done();
    long from = System.nanoTime();
    List<Long> heap = new ArrayList<>();
    while (!progress.finished()) {
      heap.add(ServerHeap.megabytes());
      ClaimCase.pause();
      progress = progress(order);
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    int third = Math.max(1, heap.size() / 3);
    return new Measured(
        progress.done() - first,
        progress.failed(),
        seconds,
        least(heap.subList(0, Math.min(third, heap.size()))),
        least(heap.subList(Math.max(0, heap.size() - third), heap.size())));
  }

  private static long least(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).min().orElse(0);
  }

  private record Progress(long done, long failed, boolean finished) {}

  private Progress progress(long order) {
    Object[] row =
        schema
            .rows("SELECT done, failed, finished_at FROM claim_replay WHERE id = ?", order)
            .get(0);
    return new Progress(
        ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), row[2] != null);
  }

  private record Again(long cases, long rows, double seconds) {}

  /** What a case reads and what was written for it, with the number of entries as the lock. */
  private Again again() throws SQLException {
    Map<Long, Map<String, List<Object[]>>> written = new LinkedHashMap<>();
    try (Connection source = schema.getConnection();
        Connection target = limit.getConnection()) {
      collect(source, written, "business_event", "x", "");
      collect(
          source,
          written,
          "journal_entry",
          "v",
          "JOIN business_event v ON v.id = x.business_event_id");
      collect(source, written, "posting_line", "x", "");
      target.setAutoCommit(false);
      long rows = 0;
      long from = System.nanoTime();
      for (Map.Entry<Long, Map<String, List<Object[]>>> each : written.entrySet()) {
        try (Statement lock = target.createStatement()) {
          lock.executeUpdate("UPDATE ledger SET next_entry_no = next_entry_no + 1 LIMIT 1");
        }
        Schema.rows(
            target,
            "SELECT * FROM posting_line l JOIN journal_entry e ON e.id = l.journal_entry_id"
                + " JOIN business_event v ON v.id = e.business_event_id WHERE l.case_file_id = ?",
            each.getKey());
        Schema.rows(target, "SELECT * FROM receivable WHERE case_file_id = ?", each.getKey());
        rows += RawCopy.write(target, each.getValue());
        target.commit();
      }
      return new Again(written.size(), rows, (System.nanoTime() - from) / 1e9);
    }
  }

  /** By case, the rows of a table that are not in the other schema yet. */
  private void collect(
      Connection source,
      Map<Long, Map<String, List<Object[]>>> written,
      String table,
      String ofCase,
      String join)
      throws SQLException {
    List<Object[]> rows =
        Schema.rows(
            source,
            "SELECT "
                + ofCase
                + ".case_file_id, x.* FROM "
                + table
                + " x "
                + join
                + " LEFT JOIN "
                + limit.name()
                + "."
                + table
                + " y ON y.id = x.id WHERE y.id IS NULL AND "
                + ofCase
                + ".case_file_id IS NOT NULL ORDER BY x.id");
    for (Object[] row : rows) {
      Object[] values = new Object[row.length - 1];
      System.arraycopy(row, 1, values, 0, values.length);
      written
          .computeIfAbsent(((Number) row[0]).longValue(), id -> new LinkedHashMap<>())
          .computeIfAbsent(table, name -> new ArrayList<>())
          .add(values);
    }
  }
}
