package org.saldo.bench;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a case many times more, each with a debtor of its own: the same life with other keys,
 * numbers and public ids.
 */
final class CaseCopies {

  /** Each kind of copies has a range of keys of its own. */
  private static final AtomicLong FIRST_KEYS = new AtomicLong(5_000_000_000L);

  private static final long KEYS = 1_000_000_000L;

  private static final Set<String> UNIQUE = Set.of("number", "number_key", "reference");

  private final long firstKey = FIRST_KEYS.getAndAdd(KEYS);
  private final Schema schema;
  private final long debtor;
  private final long creditor;
  private final Map<String, List<String>> columns = new LinkedHashMap<>();
  private final Map<Long, Long> places = new HashMap<>();
  private final Map<String, List<Object[]>> rows;
  private long entryNo;

  CaseCopies(Schema schema, long caseFile) throws SQLException {
    this.schema = schema;
    this.debtor = schema.number("SELECT debtor_id FROM case_file WHERE id = ?", caseFile);
    this.creditor = schema.number("SELECT creditor_id FROM case_file WHERE id = ?", caseFile);
    this.rows = read(caseFile);
    rows.keySet().forEach(table -> columns.put(table, List.copyOf(schema.columns(table).keySet())));
    rows.forEach(
        (table, all) -> {
          int id = columns.get(table).indexOf("id");
          if (id >= 0) {
            all.forEach(row -> places.put(((Number) row[id]).longValue(), (long) places.size()));
          }
        });
  }

  private Map<String, List<Object[]>> read(long caseFile) throws SQLException {
    try (Connection source = schema.getConnection()) {
      Map<String, List<Object[]>> all = new LinkedHashMap<>(RawCopy.read(source, List.of(debtor)));
      all.remove("audit_entry");
      all.put(
          "receivable_limitation",
          Schema.rows(
              source, "SELECT * FROM receivable_limitation WHERE case_file_id = ?", caseFile));
      all.put(
          "payment", Schema.rows(source, "SELECT * FROM payment WHERE case_file_id = ?", caseFile));
      for (String table : List.of("payment_designation", "allocation")) {
        all.put(
            table,
            Schema.rows(
                source,
                "SELECT x.* FROM "
                    + table
                    + " x JOIN payment p ON p.id = x.payment_id WHERE p.case_file_id = ?",
                caseFile));
      }
      return all;
    }
  }

  /** Writes so many copies. */
  void write(int copies, int ofATransaction) throws SQLException {
    write(1, copies, ofATransaction);
  }

  /** Writes the copies of these numbers, from 1. */
  void write(int first, int last, int ofATransaction) throws SQLException {
    entryNo = schema.number("SELECT next_entry_no FROM ledger WHERE creditor_id = ?", creditor);
    try (Connection target = schema.getConnection()) {
      target.setAutoCommit(false);
      for (int from = first; from <= last; from += ofATransaction) {
        Map<String, List<Object[]>> some = new LinkedHashMap<>();
        rows.keySet().forEach(table -> some.put(table, new ArrayList<>()));
        for (int copy = from; copy < from + ofATransaction && copy <= last; copy++) {
          long each = copy;
          rows.forEach((t, all) -> all.forEach(row -> some.get(t).add(copied(t, row, each))));
        }
        RawCopy.write(target, some);
        target.commit();
      }
    }
    ClaimCase.write(
        schema, "UPDATE ledger SET next_entry_no = ? WHERE creditor_id = ?", entryNo, creditor);
  }

  /** The rows of the case that is copied, by table, as they were when this was made. */
  Map<String, List<Object[]>> rows() {
    return rows;
  }

  long creditor() {
    return creditor;
  }

  /** Which place a key of the case has in every copy; null for what is none of its keys. */
  Long place(long id) {
    return places.get(id);
  }

  /** The key that a copy has at a place. */
  long key(long copy, long place) {
    return firstKey + copy * places.size() + place;
  }

  private Object[] copied(String table, Object[] row, long copy) {
    Object[] other = row.clone();
    List<String> names = columns.get(table);
    for (int i = 0; i < other.length; i++) {
      other[i] = copied(names.get(i), other[i], copy);
    }
    return other;
  }

  private Object copied(String column, Object value, long copy) {
    if (column.equals("public_id")) {
      UUID id = UUID.randomUUID();
      return ByteBuffer.allocate(16)
          .putLong(id.getMostSignificantBits())
          .putLong(id.getLeastSignificantBits())
          .array();
    }
    if (column.equals("entry_no")) {
      return entryNo++;
    }
    if (value instanceof String text && UNIQUE.contains(column)) {
      return text + "~" + copy;
    }
    boolean key = column.equals("id") || column.endsWith("_id");
    Long place = key && value instanceof Number id ? places.get(id.longValue()) : null;
    return place == null ? value : (Object) key(copy, place);
  }
}
