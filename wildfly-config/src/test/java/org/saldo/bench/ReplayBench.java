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
import java.util.stream.Collectors;

/**
 * A base rate is corrected for a day long ago: many claims are worked out anew by the server, and
 * the rows that this made are written once more by plain JDBC, in the same transactions.
 */
final class ReplayBench {

  private static final int CASES_OF_A_TRANSACTION = 200;
  private static final int CASES_OF_A_REPLAY = 100;
  private static final int MOST_WRITTEN_AGAIN = 20_000;

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
        "Recompute of %d cases in %.1f s, %d failed; %d rows of them written again"
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

  /**
   * What cases read and what was written for them, a transaction for as many as the server takes,
   * with the number of entries as the lock.
   */
  private Again again() throws SQLException {
    List<Long> cases =
        schema
            .rows(
                "SELECT DISTINCT x.case_file_id FROM business_event x LEFT JOIN "
                    + limit.name()
                    + ".business_event y ON y.id = x.id WHERE y.id IS NULL"
                    + " AND x.case_file_id IS NOT NULL ORDER BY x.case_file_id LIMIT "
                    + MOST_WRITTEN_AGAIN)
            .stream()
            .map(row -> ((Number) row[0]).longValue())
            .toList();
    long rows = 0;
    long nanos = 0;
    try (Connection source = schema.getConnection();
        Connection target = limit.getConnection()) {
      target.setAutoCommit(false);
      for (int from = 0; from < cases.size(); from += CASES_OF_A_REPLAY) {
        String in =
            cases.subList(from, Math.min(from + CASES_OF_A_REPLAY, cases.size())).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "(", ")"));
        Map<String, List<Object[]>> written = written(source, in);
        long begin = System.nanoTime();
        try (Statement lock = target.createStatement()) {
          lock.executeUpdate("UPDATE ledger SET next_entry_no = next_entry_no + 1 LIMIT 1");
        }
        Schema.rows(
            target,
            "SELECT * FROM posting_line l JOIN journal_entry e ON e.id = l.journal_entry_id"
                + " JOIN business_event v ON v.id = e.business_event_id WHERE l.case_file_id IN "
                + in);
        Schema.rows(target, "SELECT * FROM receivable WHERE case_file_id IN " + in);
        rows += RawCopy.write(target, written);
        target.commit();
        nanos += System.nanoTime() - begin;
      }
    }
    return new Again(cases.size(), rows, nanos / 1e9);
  }

  /** The rows of cases that are not in the other schema yet. */
  private Map<String, List<Object[]>> written(Connection source, String cases) throws SQLException {
    Map<String, List<Object[]>> written = new LinkedHashMap<>();
    written.put("business_event", written(source, "business_event", "x", "", cases));
    written.put(
        "journal_entry",
        written(
            source,
            "journal_entry",
            "v",
            "JOIN business_event v ON v.id = x.business_event_id",
            cases));
    written.put("posting_line", written(source, "posting_line", "x", "", cases));
    return written;
  }

  private List<Object[]> written(
      Connection source, String table, String ofCase, String join, String cases)
      throws SQLException {
    return Schema.rows(
        source,
        "SELECT x.* FROM %1$s x %2$s LEFT JOIN %3$s.%1$s y ON y.id = x.id WHERE y.id IS NULL AND %4$s.case_file_id IN %5$s ORDER BY x.id"
            .formatted(table, join, limit.name(), ofCase, cases));
  }
}
