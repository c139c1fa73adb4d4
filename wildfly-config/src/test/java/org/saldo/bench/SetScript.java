package org.saldo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The row changes that a run made for one case, made for all its copies by a script of sets: an
 * {@code INSERT ... SELECT} for each row and an {@code UPDATE} for each changed row of a case, over
 * the cases that are due, with a commit for every 50,000 cases. Nothing is decided, composed or
 * printed: words and sheets are those of the one case, with the numbers of each.
 */
final class SetScript {

  private static final int CASES_OF_A_COMMIT = 50_000;
  private static final long FIRST_KEY = 8_000_000_000_000L;
  private static final Set<String> OF_NO_CASE =
      Set.of("dunning_run", "dunning_chunk", "key_block", "idempotency_key");
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private record Step(String sql, List<Object> values) {}

  private final Schema before;
  private final Schema after;
  private final CaseCopies copies;
  private final String caseNumber;
  private final String itemNumber;
  private final Map<Long, Long> places = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private long entries;

  /**
   * Learns what a run changes for a case.
   *
   * @param before the schema as it was before a run with this case alone
   * @param after the schema as it is now
   * @param caseNumber of that case
   * @param itemNumber of its receivable
   */
  SetScript(Schema before, Schema after, CaseCopies copies, String caseNumber, String itemNumber) {
    this.before = before;
    this.after = after;
    this.copies = copies;
    this.caseNumber = caseNumber;
    this.itemNumber = itemNumber;
    Map<String, List<Object[]>> added = added();
    added.forEach(this::place);
    added.forEach((table, rows) -> rows.forEach(row -> insert(table, row)));
    copies.rows().forEach((table, rows) -> rows.forEach(row -> update(table, row)));
    steps.add(
        new Step(
            "UPDATE ledger SET next_entry_no = next_entry_no + "
                + entries
                + " * (SELECT COUNT(*) FROM bench_due d WHERE d.no BETWEEN ? AND ?)"
                + " WHERE creditor_id = "
                + copies.creditor(),
            List.of()));
  }

  /** How many rows a case adds or changes. */
  int changes() {
    return steps.size() - 1;
  }

  /** Rows that the run wrote, parents first. */
  private Map<String, List<Object[]>> added() {
    Map<String, List<Object[]>> added = new LinkedHashMap<>();
    for (String table : parentsFirst(after.tables())) {
      if (!OF_NO_CASE.contains(table)) {
        List<String> key = after.primaryKey(table);
        String same =
            String.join(" AND ", key.stream().map(k -> "y.%1$s = x.%1$s".formatted(k)).toList());
        List<Object[]> rows =
            after.rows(
                "SELECT x.* FROM %1$s x LEFT JOIN %2$s.%1$s y ON %3$s WHERE y.%4$s IS NULL%5$s"
                    .formatted(
                        table,
                        before.name(),
                        same,
                        key.get(0),
                        table.equals("audit_entry") ? " AND x.entity_kind <> 'DunningRun'" : ""));
        if (!rows.isEmpty()) {
          added.put(table, rows);
        }
      }
    }
    return added;
  }

  private List<String> parentsFirst(List<String> tables) {
    Map<String, Set<String>> parents = new HashMap<>();
    for (Object[] row :
        after.rows(
            "SELECT table_name, referenced_table_name FROM information_schema.key_column_usage"
                + " WHERE table_schema = ? AND referenced_table_name IS NOT NULL",
            after.name())) {
      parents
          .computeIfAbsent(String.valueOf(row[0]), table -> new LinkedHashSet<>())
          .add(String.valueOf(row[1]));
    }
    Set<String> ordered = new LinkedHashSet<>();
    tables.forEach(table -> order(table, parents, ordered, new LinkedHashSet<>()));
    return List.copyOf(ordered);
  }

  private static void order(
      String table, Map<String, Set<String>> parents, Set<String> ordered, Set<String> above) {
    if (!ordered.contains(table) && above.add(table)) {
      parents
          .getOrDefault(table, Set.of())
          .forEach(parent -> order(parent, parents, ordered, above));
      ordered.add(table);
    }
  }

  private void place(String table, List<Object[]> rows) {
    int id = List.copyOf(after.columns(table).keySet()).indexOf("id");
    if (id >= 0) {
      rows.forEach(row -> places.put(((Number) row[id]).longValue(), (long) places.size()));
    }
  }

  private void insert(String table, Object[] row) {
    List<String> all = List.copyOf(after.columns(table).keySet());
    List<String> columns = after.written(table);
    List<String> terms = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (String column : columns) {
      terms.add(term(column, row[all.indexOf(column)], values));
    }
    entries += table.equals("journal_entry") ? 1 : 0;
    steps.add(
        new Step(
            "INSERT INTO %s (%s) SELECT %s FROM bench_due d WHERE d.no BETWEEN ? AND ?"
                .formatted(table, String.join(", ", columns), String.join(", ", terms)),
            values));
  }

  /** What the row says now that it did not say before. */
  private void update(String table, Object[] row) {
    List<String> columns = List.copyOf(after.columns(table).keySet());
    List<String> written = after.written(table);
    List<String> key = after.primaryKey(table);
    Object[] is = key.stream().map(column -> row[columns.indexOf(column)]).toArray();
    Object[] now =
        after
            .rows("SELECT * FROM " + table + " WHERE " + String.join(" = ? AND ", key) + " = ?", is)
            .get(0);
    List<Object> values = new ArrayList<>();
    List<String> same = new ArrayList<>();
    for (int i = 0; i < is.length; i++) {
      same.add("t." + key.get(i) + " = " + term(key.get(i), is[i], values));
    }
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < row.length; i++) {
      if (written.contains(columns.get(i)) && !Objects.deepEquals(row[i], now[i])) {
        terms.add("t." + columns.get(i) + " = " + term(columns.get(i), now[i], values));
      }
    }
    if (!terms.isEmpty()) {
      steps.add(
          new Step(
              "UPDATE %s t JOIN bench_due d ON %s SET %s WHERE d.no BETWEEN ? AND ?"
                  .formatted(table, String.join(" AND ", same), String.join(", ", terms)),
              values));
    }
  }

  /** The value that a column has for each of the cases. */
  private String term(String column, Object value, List<Object> values) {
    if (column.equals("public_id")) {
      return "UNHEX(REPLACE(UUID(), '-', ''))";
    }
    if (column.equals("entry_no")) {
      return "(SELECT n.next_entry_no FROM bench_next n) + d.no * ENTRIES + " + entries;
    }
    if (RowSums.isKey(column) && value instanceof Number key) {
      Long added = places.get(key.longValue());
      if (added != null) {
        return FIRST_KEY + added + " + d.no * " + places.size();
      }
      Long known = copies.place(key.longValue());
      if (known != null) {
        return copies.key(0, known) + " + d.no * " + (copies.key(1, 0) - copies.key(0, 0));
      }
    }
    if (value instanceof String text) {
      return term(text, values);
    }
    values.add(value);
    return "?";
  }

  private String term(String text, List<Object> values) {
    if (UUID_TEXT.matcher(text).matches()) {
      return "UUID()";
    }
    values.add(text);
    String term = "?";
    if (text.contains(caseNumber)) {
      term = "REPLACE(" + term + ", '" + caseNumber + "', d.case_number)";
    }
    if (text.contains(itemNumber)) {
      term = "REPLACE(" + term + ", '" + itemNumber + "', d.item_number)";
    }
    return term;
  }

  /** Seconds that the script takes for copies of the case, by their numbers. */
  double run(Schema target, int first, int last) throws SQLException {
    try (Connection connection = target.getConnection()) {
      connection.setAutoCommit(false);
      long from = System.nanoTime();
      due(connection, first, last);
      for (int no = first; no <= last; no += CASES_OF_A_COMMIT) {
        for (Step step : steps) {
          int until = Math.min(no + CASES_OF_A_COMMIT - 1, last);
          execute(connection, step, no, until);
        }
        connection.commit();
      }
      return (System.nanoTime() - from) / 1e9;
    }
  }

  /** The cases that somebody works and that are overdue for so long. */
  private void due(Connection connection, int first, int last) throws SQLException {
    long size = copies.key(1, 0) - copies.key(0, 0);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE bench_due (no BIGINT PRIMARY KEY, case_number VARCHAR(20),"
              + " item_number VARCHAR(100)) CHARACTER SET utf8mb4");
      statement.execute(
          "CREATE TABLE bench_next AS SELECT next_entry_no - "
              + first * entries
              + " AS next_entry_no FROM ledger WHERE creditor_id = "
              + copies.creditor());
      statement.execute(
          "INSERT INTO bench_due SELECT (c.id - %d) DIV %d, c.number, r.number FROM case_file c"
                  .formatted(copies.key(0, 0), size)
              + " JOIN receivable r ON r.case_file_id = c.id WHERE c.status = 'OPEN'"
              + " AND r.due_on <= (SELECT x.due_on FROM receivable x WHERE x.number = '"
              + itemNumber
              + "') AND c.id >= %d AND c.id < %d"
                  .formatted(copies.key(first, 0), copies.key(last + 1L, 0)));
      connection.commit();
    }
  }

  private void execute(Connection connection, Step step, int from, int until) throws SQLException {
    String sql = step.sql().replace("ENTRIES", String.valueOf(entries));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int at = 0;
      for (Object value : step.values()) {
        statement.setObject(++at, value);
      }
      statement.setInt(++at, from);
      statement.setInt(++at, until);
      statement.executeUpdate();
    }
  }
}
