package org.saldo.ledger.export;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.saldo.identity.UuidConverter;
import org.saldo.ledger.EventKind;

/** Reads entries from a number on, some thousand at a time, however many there are. */
@ApplicationScoped
class JournalReader {

  /** Entries of a part. */
  static final int CHUNK = 2_500;

  /** Else a long period would be sorted for each part. */
  private static final String BY_NUMBER = " FORCE INDEX (uq_journal_entry_no)";

  private static final String ENTRIES =
      "SELECT j.entry_no, j.public_id, j.posted_on, j.value_on, j.currency, j.total_minor,"
          + " v.public_id AS event_id, v.kind, v.recorded_at, v.recorded_by, v.reference,"
          + " o.public_id AS reverses, (SELECT MIN(x.entry_no) FROM journal_entry x"
          + " WHERE x.business_event_id = v.reverses_id) AS reverses_no,"
          + " c.number AS case_number, d.number AS debtor_number FROM journal_entry j"
          + BY_NUMBER
          + " JOIN business_event v ON v.id = j.business_event_id"
          + " LEFT JOIN business_event o ON o.id = v.reverses_id"
          + " LEFT JOIN case_file c ON c.id = j.case_file_id"
          + " LEFT JOIN debtor d ON d.id = c.debtor_id"
          + " WHERE j.creditor_id = ? AND j.entry_no BETWEEN ? AND ?";

  private static final String LINES =
      "SELECT j.entry_no, l.line_no, a.number AS account, l.debit_minor, l.credit_minor,"
          + " l.component, r.number AS receivable, r.due_on, l.amount, l.flexfields"
          + " FROM journal_entry j"
          + BY_NUMBER
          + " JOIN posting_line l ON l.journal_entry_id = j.id"
          + " JOIN ledger_account a ON a.id = l.ledger_account_id"
          + " LEFT JOIN receivable r ON r.id = l.receivable_id"
          + " WHERE j.creditor_id = ? AND j.entry_no BETWEEN ? AND ?";

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  /** Which entries, beside their numbers. */
  record Filter(LocalDate postedFrom, LocalDate postedUntil, String more, List<Object> values) {

    static final Filter ALL = new Filter(null, null, "", List.of());

    Filter {
      values = List.copyOf(values);
    }

    static Filter of(ExportJob job) {
      return new Filter(job.from(), job.until(), "", List.of());
    }

    /** Only those in a currency with a date from one day to another. */
    Filter and(String column, LocalDate from, LocalDate until, String currency) {
      return new Filter(
          postedFrom,
          postedUntil,
          " AND j.currency = ? AND j." + column + " BETWEEN ? AND ?",
          List.of(currency, from, until));
    }

    String condition() {
      return (postedFrom == null ? "" : " AND j.posted_on BETWEEN ? AND ?") + more;
    }

    private void fill(PreparedStatement statement, int first) throws SQLException {
      int at = first;
      if (postedFrom != null) {
        statement.setObject(at++, postedFrom);
        statement.setObject(at++, postedUntil);
      }
      for (Object value : values) {
        statement.setObject(at++, value);
      }
    }
  }

  /** Entries, and whether there may be more after them. */
  record Chunk(List<ExportedEntry> entries, boolean last) {

    Chunk {
      entries = List.copyOf(entries);
    }

    long lines() {
      return entries.stream().mapToLong(e -> e.lines().size()).sum();
    }

    /** The number after the last. */
    long nextNo(long from) {
      return entries.isEmpty() ? from : entries.get(entries.size() - 1).entryNo() + 1;
    }
  }

  /** The next entries of a creditor; those of one event are never parted. */
  Chunk next(long creditorId, long fromNo, long lastNo, Filter filter, int most) {
    try (Connection connection = dataSource.getConnection()) {
      List<ExportedEntry> heads = heads(connection, creditorId, fromNo, lastNo, filter, most);
      boolean last = heads.size() < most;
      if (!last) {
        withoutLastEvent(heads);
      }
      if (heads.isEmpty()) {
        return new Chunk(heads, true);
      }
      long until = heads.get(heads.size() - 1).entryNo();
      Map<Long, List<ExportedEntry.Line>> lines =
          lines(connection, creditorId, heads.get(0).entryNo(), until, filter);
      return new Chunk(
          heads.stream().map(head -> with(head, lines.get(head.entryNo()))).toList(), last);
    } catch (SQLException e) {
      throw new IllegalStateException("entries of creditor " + creditorId + " from " + fromNo, e);
    }
  }

  private static void withoutLastEvent(List<ExportedEntry> heads) {
    ExportedEntry end = heads.get(heads.size() - 1);
    int keep = heads.size();
    while (keep > 0 && heads.get(keep - 1).eventId().equals(end.eventId())) {
      keep--;
    }
    if (keep > 0) {
      heads.subList(keep, heads.size()).clear();
    }
  }

  private static List<ExportedEntry> heads(
      Connection connection, long creditorId, long fromNo, long lastNo, Filter filter, int most)
      throws SQLException {
    List<ExportedEntry> heads = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            ENTRIES + filter.condition() + " ORDER BY j.entry_no LIMIT " + most)) {
      fill(statement, creditorId, fromNo, lastNo, filter);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          heads.add(head(row));
        }
      }
    }
    return heads;
  }

  private static void fill(
      PreparedStatement statement, long creditorId, long fromNo, long lastNo, Filter filter)
      throws SQLException {
    statement.setLong(1, creditorId);
    statement.setLong(2, fromNo);
    statement.setLong(3, lastNo);
    filter.fill(statement, 4);
  }

  /** By place, since a name would be looked up in each row. */
  private static ExportedEntry head(ResultSet row) throws SQLException {
    long reverses = row.getLong(13);
    boolean none = row.wasNull();
    return new ExportedEntry(
        row.getLong(1),
        UuidConverter.uuid(row.getBytes(2)),
        row.getObject(3, LocalDate.class),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        row.getLong(6),
        UuidConverter.uuid(row.getBytes(7)),
        EventKind.valueOf(row.getString(8)),
        row.getObject(9, LocalDateTime.class),
        row.getString(10),
        row.getString(11),
        UuidConverter.uuid(row.getBytes(12)),
        none ? null : Long.valueOf(reverses),
        row.getString(14),
        row.getString(15),
        List.of());
  }

  private static ExportedEntry.Line line(ResultSet row) throws SQLException {
    return new ExportedEntry.Line(
        row.getInt(2),
        row.getString(3),
        row.getLong(4),
        row.getLong(5),
        row.getString(6),
        row.getString(7),
        row.getObject(8, LocalDate.class),
        row.getString(9),
        row.getString(10));
  }

  private static ExportedEntry with(ExportedEntry head, List<ExportedEntry.Line> lines) {
    return new ExportedEntry(
        head.entryNo(),
        head.id(),
        head.postedOn(),
        head.valueOn(),
        head.currency(),
        head.totalMinor(),
        head.eventId(),
        head.kind(),
        head.recordedAt(),
        head.recordedBy(),
        head.reference(),
        head.reverses(),
        head.reversesNo(),
        head.caseNumber(),
        head.debtorNumber(),
        lines == null ? List.of() : lines);
  }

  private static Map<Long, List<ExportedEntry.Line>> lines(
      Connection connection, long creditorId, long fromNo, long lastNo, Filter filter)
      throws SQLException {
    Map<Long, List<ExportedEntry.Line>> lines = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            LINES + filter.condition() + " ORDER BY j.entry_no, l.line_no")) {
      fill(statement, creditorId, fromNo, lastNo, filter);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          lines.computeIfAbsent(row.getLong(1), no -> new ArrayList<>()).add(line(row));
        }
      }
    }
    return lines;
  }
}
