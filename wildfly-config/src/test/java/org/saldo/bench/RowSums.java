package org.saldo.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many rows each table of a schema has, and the sums of all its numbers that are no keys.
 *
 * @param sums by table and column; of {@code rows} the rows
 */
record RowSums(Map<String, Map<String, BigDecimal>> sums) {

  /** The run itself, which is one row for all, and the keys that were given out. */
  private static final Set<String> OF_NO_CASE =
      Set.of("dunning_run", "dunning_chunk", "key_block", "idempotency_key");

  private static final Set<String> NUMBERS =
      Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal");

  /**
   * Printed pages with other names in them are as long or short as their compression makes them.
   */
  private static final Set<String> NO_FIGURES = Set.of("size_bytes", "lease_token");

  static RowSums of(Schema schema, List<String> tables) {
    Map<String, Map<String, BigDecimal>> sums = new LinkedHashMap<>();
    for (String table : tables) {
      if (!OF_NO_CASE.contains(table)) {
        sums.put(table, of(schema, table));
      }
    }
    return new RowSums(sums);
  }

  private static Map<String, BigDecimal> of(Schema schema, String table) {
    List<String> columns =
        schema.columns(table).entrySet().stream()
            .filter(column -> NUMBERS.contains(column.getValue()))
            .map(Map.Entry::getKey)
            .filter(name -> !isKey(name) && !NO_FIGURES.contains(name))
            .toList();
    StringBuilder sql = new StringBuilder("SELECT COUNT(*)");
    columns.forEach(column -> sql.append(", COALESCE(SUM(`").append(column).append("`), 0)"));
    sql.append(" FROM ").append(table);
    if (table.equals("audit_entry")) {
      sql.append(" WHERE entity_kind <> 'DunningRun'");
    }
    Object[] row = schema.rows(sql.toString()).get(0);
    Map<String, BigDecimal> found = new LinkedHashMap<>();
    found.put("rows", new BigDecimal(row[0].toString()));
    for (int i = 0; i < columns.size(); i++) {
      found.put(columns.get(i), new BigDecimal(row[i + 1].toString()));
    }
    return found;
  }

  static boolean isKey(String column) {
    return column.equals("id") || column.endsWith("_id") || column.equals("order_key");
  }

  /** What is not the same in the other, for people to read; empty when everything is. */
  List<String> differences(RowSums other) {
    List<String> differences = new ArrayList<>();
    sums.forEach(
        (table, columns) ->
            columns.forEach(
                (column, sum) -> {
                  BigDecimal there = other.sums().get(table).get(column);
                  if (sum.compareTo(there) != 0) {
                    differences.add("%s.%s: %s and %s".formatted(table, column, sum, there));
                  }
                }));
    return differences;
  }

  /** By how many rows it has more than an earlier state, over all tables. */
  long rowsSince(RowSums before) {
    return sums.keySet().stream().mapToLong(table -> rows(table) - before.rows(table)).sum();
  }

  private long rows(String table) {
    return sums.get(table).get("rows").longValue();
  }
}
