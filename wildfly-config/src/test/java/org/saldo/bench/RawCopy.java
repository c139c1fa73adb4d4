package org.saldo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The limit: the rows that one schema has, written to another by nothing but JDBC batches. Only the
 * writing is timed, not the reading.
 */
final class RawCopy {

  private static final int ROWS_OF_A_STATEMENT = 1_000;

  /** By parents before children, with the column that says which debtor, case or entry it is of. */
  private static final Map<String, String> TABLES = tables();

  private final Schema from;
  private final Schema to;

  RawCopy(Schema from, Schema to) {
    this.from = from;
    this.to = to;
  }

  /** How many rows were written in how much time of the slower thread. */
  record Written(long rows, double seconds) {
    double rowsPerSecond() {
      return rows / seconds;
    }
  }

  /** Copies all debtors with everything of theirs, a thousand a transaction, by two threads. */
  Written all(int chunk) throws InterruptedException, ExecutionException, SQLException {
    copy("document");
    copy("document_content");
    List<Long> debtors =
        from.rows("SELECT id FROM debtor ORDER BY id").stream()
            .map(row -> ((Number) row[0]).longValue())
            .toList();
    List<List<Long>> chunks = new ArrayList<>();
    for (int i = 0; i < debtors.size(); i += chunk) {
      chunks.add(debtors.subList(i, Math.min(i + chunk, debtors.size())));
    }
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      AtomicLong rows = new AtomicLong();
      List<Future<Double>> running = new ArrayList<>();
      for (int t = 0; t < 2; t++) {
        int mine = t;
        running.add(threads.submit(() -> thread(chunks, mine, rows)));
      }
      double seconds = Math.max(running.get(0).get(), running.get(1).get());
      return new Written(rows.get(), seconds);
    } finally {
      threads.shutdown();
    }
  }

  private double thread(List<List<Long>> chunks, int mine, AtomicLong rows) throws SQLException {
    double seconds = 0;
    try (Connection source = from.getConnection();
        Connection target = to.getConnection()) {
      target.setAutoCommit(false);
      for (int i = mine; i < chunks.size(); i += 2) {
        Map<String, List<Object[]>> read = read(source, chunks.get(i));
        long start = System.nanoTime();
        rows.addAndGet(write(target, read));
        target.commit();
        seconds += (System.nanoTime() - start) / 1e9;
      }
    }
    return seconds;
  }

  static Map<String, List<Object[]>> read(Connection source, List<Long> debtors)
      throws SQLException {
    String ids = debtors.toString().replace('[', '(').replace(']', ')');
    Map<String, List<Object[]>> read = new LinkedHashMap<>();
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      read.put(
          table.getKey(),
          Schema.rows(
              source,
              "SELECT x.* FROM " + table.getKey() + " x " + table.getValue().formatted(ids)));
    }
    return read;
  }

  static long write(Connection target, Map<String, List<Object[]>> tables) throws SQLException {
    long written = 0;
    for (Map.Entry<String, List<Object[]>> table : tables.entrySet()) {
      written += table.getValue().size();
      write(target, table.getKey(), table.getValue());
    }
    return written;
  }

  private static void write(Connection target, String table, List<Object[]> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String marks = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
    try (PreparedStatement statement =
        target.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
      int batched = 0;
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
        if (++batched % ROWS_OF_A_STATEMENT == 0) {
          statement.executeBatch();
        }
      }
      if (batched % ROWS_OF_A_STATEMENT != 0) {
        statement.executeBatch();
      }
    }
  }

  void copy(String table) throws SQLException {
    try (Connection target = to.getConnection()) {
      write(target, table, from.rows("SELECT * FROM " + table));
    }
  }

  private static Map<String, String> tables() {
    Map<String, String> all = new LinkedHashMap<>();
    String debtor = "WHERE x.debtor_id IN %s";
    String ofCase = "JOIN case_file c ON c.id = x.case_file_id WHERE c.debtor_id IN %s";
    all.put("debtor", "WHERE x.id IN %s");
    all.put("debtor_name", debtor);
    all.put("debtor_address", debtor);
    all.put("debtor_contact", debtor);
    all.put("debtor_mark", debtor);
    all.put("debtor_token", debtor);
    all.put("case_file", debtor);
    all.put("case_party", ofCase);
    all.put("receivable", ofCase);
    all.put(
        "receivable_tax",
        "JOIN receivable r ON r.id = x.receivable_id JOIN case_file c ON c.id = r.case_file_id"
            + " WHERE c.debtor_id IN %s");
    all.put("business_event", ofCase);
    all.put("journal_entry", ofCase);
    all.put("posting_line", ofCase);
    all.put("case_overview", ofCase);
    all.put(
        "audit_entry",
        "WHERE x.entity_kind = 'Debtor' AND x.entity_id IN %1$s OR x.entity_kind = 'CaseFile'"
            + " AND x.entity_id IN (SELECT c.id FROM case_file c WHERE c.debtor_id IN %1$s)");
    return all;
  }
}
