package org.saldo.ledger.proof;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Reads entries with all that the chain covers, a piece of the books at a time. */
@ApplicationScoped
class ProvenEntries {

  private static final String ENTRIES =
      "SELECT "
          + ProvenColumns.select("j", ProvenColumns.ENTRY)
          + ", "
          + ProvenColumns.select("v", ProvenColumns.EVENT)
          + ", h.hash FROM journal_entry j LEFT JOIN business_event v ON v.id = j.business_event_id"
          + " LEFT JOIN ledger_hash h ON h.creditor_id = j.creditor_id AND h.entry_no = j.entry_no"
          + " WHERE j.creditor_id = ? AND j.entry_no BETWEEN ? AND ? ORDER BY j.entry_no";

  private static final String LINES =
      "SELECT j.entry_no, l.ledger_account_id, "
          + ProvenColumns.select("l", ProvenColumns.LINE)
          + " FROM journal_entry j JOIN posting_line l ON l.journal_entry_id = j.id"
          + " WHERE j.creditor_id = ? AND j.entry_no BETWEEN ? AND ?"
          + " ORDER BY j.entry_no, l.line_no, l.id";

  /** What accounts were called up to the end of a piece, and from which entry on. */
  private static final String ACCOUNTS =
      "SELECT s.ledger_account_id, s.from_no, "
          + ProvenColumns.select("s", ProvenColumns.ACCOUNT)
          + " FROM ledger_hash_account s JOIN ledger_account a ON a.id = s.ledger_account_id"
          + " WHERE a.creditor_id = ? AND s.from_no BETWEEN ? AND ?";

  /** An account that was in no entry of the chain. */
  private static final List<Part.Field> NO_ACCOUNT =
      ProvenColumns.ACCOUNT.stream()
          .map(column -> new Part.Field("account_" + column, null))
          .toList();

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  /** Those of a creditor from one number to another, both included, by number. */
  List<ProvenEntry> between(long creditorId, long firstNo, long lastNo) {
    try (Connection connection = dataSource.getConnection()) {
      Map<Long, List<Part>> lines = lines(connection, creditorId, firstNo, lastNo);
      List<ProvenEntry> entries = new ArrayList<>();
      try (PreparedStatement statement =
              prepared(connection, ENTRIES, creditorId, firstNo, lastNo);
          ResultSet row = statement.executeQuery()) {
        ProvenRow event = ProvenColumns.row(row, "v", "", ProvenColumns.EVENT);
        ProvenRow entry = ProvenColumns.row(row, "j", "", ProvenColumns.ENTRY);
        while (row.next()) {
          entries.add(entry(row, event, entry, lines));
        }
      }
      return entries;
    } catch (SQLException e) {
      throw new IllegalStateException(
          "entries " + firstNo + " to " + lastNo + " of creditor " + creditorId, e);
    }
  }

  private static ProvenEntry entry(
      ResultSet row, ProvenRow event, ProvenRow entry, Map<Long, List<Part>> lines)
      throws SQLException {
    long entryNo = row.getLong("j_entry_no");
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("event", event.fields()));
    parts.add(new Part("entry", entry.fields()));
    parts.addAll(lines.getOrDefault(entryNo, List.of()));
    byte[] hash = row.getBytes("hash");
    return new ProvenEntry(
        row.getLong("j_id"), entryNo, parts, hash == null ? null : Hash.of(hash));
  }

  private static Map<Long, List<Part>> lines(
      Connection connection, long creditorId, long firstNo, long lastNo) throws SQLException {
    Map<Long, NavigableMap<Long, List<Part.Field>>> accounts =
        accounts(connection, creditorId, lastNo);
    Map<Long, List<Part>> lines = new HashMap<>();
    try (PreparedStatement statement = prepared(connection, LINES, creditorId, firstNo, lastNo);
        ResultSet row = statement.executeQuery()) {
      ProvenRow line = ProvenColumns.row(row, "l", "", ProvenColumns.LINE);
      while (row.next()) {
        long entryNo = row.getLong(1);
        List<Part.Field> fields = line.fields();
        Map.Entry<Long, List<Part.Field>> account =
            accounts
                .getOrDefault(row.getLong(2), Collections.emptyNavigableMap())
                .floorEntry(entryNo);
        fields.addAll(account == null ? NO_ACCOUNT : account.getValue());
        lines.computeIfAbsent(entryNo, no -> new ArrayList<>()).add(new Part("line", fields));
      }
    }
    return lines;
  }

  /** By account and number of the entry from which on it was called so. */
  private static Map<Long, NavigableMap<Long, List<Part.Field>>> accounts(
      Connection connection, long creditorId, long lastNo) throws SQLException {
    Map<Long, NavigableMap<Long, List<Part.Field>>> accounts = new HashMap<>();
    try (PreparedStatement statement = prepared(connection, ACCOUNTS, creditorId, 0, lastNo);
        ResultSet row = statement.executeQuery()) {
      ProvenRow account = ProvenColumns.row(row, "s", "account_", ProvenColumns.ACCOUNT);
      while (row.next()) {
        accounts
            .computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
            .put(row.getLong(2), account.fields());
      }
    }
    return accounts;
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, long creditorId, long firstNo, long lastNo)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setLong(1, creditorId);
    statement.setLong(2, firstNo);
    statement.setLong(3, lastNo);
    return statement;
  }
}
