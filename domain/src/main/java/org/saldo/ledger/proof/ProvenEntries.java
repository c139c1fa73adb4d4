package org.saldo.ledger.proof;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      "SELECT j.entry_no, "
          + ProvenColumns.select("l", ProvenColumns.LINE)
          + ", "
          + ProvenColumns.select("a", ProvenColumns.ACCOUNT)
          + " FROM journal_entry j JOIN posting_line l ON l.journal_entry_id = j.id"
          + " LEFT JOIN ledger_hash_account a ON a.ledger_account_id = l.ledger_account_id"
          + " AND a.from_no = (SELECT MAX(s.from_no) FROM ledger_hash_account s"
          + " WHERE s.ledger_account_id = l.ledger_account_id AND s.from_no <= j.entry_no)"
          + " WHERE j.creditor_id = ? AND j.entry_no BETWEEN ? AND ?"
          + " ORDER BY j.entry_no, l.line_no, l.id";

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
        while (row.next()) {
          entries.add(entry(row, lines));
        }
      }
      return entries;
    } catch (SQLException e) {
      throw new IllegalStateException(
          "entries " + firstNo + " to " + lastNo + " of creditor " + creditorId, e);
    }
  }

  private static ProvenEntry entry(ResultSet row, Map<Long, List<Part>> lines) throws SQLException {
    long entryNo = row.getLong("j_entry_no");
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("event", ProvenColumns.read(row, "v", "", ProvenColumns.EVENT)));
    parts.add(new Part("entry", ProvenColumns.read(row, "j", "", ProvenColumns.ENTRY)));
    parts.addAll(lines.getOrDefault(entryNo, List.of()));
    byte[] hash = row.getBytes("hash");
    return new ProvenEntry(
        row.getLong("j_id"), entryNo, parts, hash == null ? null : Hash.of(hash));
  }

  private static Map<Long, List<Part>> lines(
      Connection connection, long creditorId, long firstNo, long lastNo) throws SQLException {
    Map<Long, List<Part>> lines = new HashMap<>();
    try (PreparedStatement statement = prepared(connection, LINES, creditorId, firstNo, lastNo);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        List<Part.Field> fields = ProvenColumns.read(row, "l", "", ProvenColumns.LINE);
        fields.addAll(ProvenColumns.read(row, "a", "account_", ProvenColumns.ACCOUNT));
        lines
            .computeIfAbsent(row.getLong("entry_no"), no -> new ArrayList<>())
            .add(new Part("line", fields));
      }
    }
    return lines;
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
