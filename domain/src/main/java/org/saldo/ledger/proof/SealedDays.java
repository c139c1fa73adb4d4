package org.saldo.ledger.proof;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads closed days with what their seals cover. */
@ApplicationScoped
class SealedDays {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  /** All of a creditor, by date. */
  List<SealedDay> of(long creditorId) {
    return between(creditorId, FIRST, LAST);
  }

  /** Those of a creditor from one day to another, both included, by date. */
  List<SealedDay> between(long creditorId, LocalDate from, LocalDate until) {
    try (Connection connection = dataSource.getConnection()) {
      Map<Long, List<DaySeal.Sum>> sums = sums(connection, creditorId, from, until);
      List<SealedDay> days = new ArrayList<>();
      try (PreparedStatement statement =
              prepared(
                  connection,
                  "SELECT d.id, d.day_on, d.first_no, d.last_no, d.line_count, d.previous_head,"
                      + " d.head, d.previous_seal, d.seal, h.hash FROM ledger_day d"
                      + " LEFT JOIN ledger_hash h ON h.creditor_id = d.creditor_id"
                      + " AND h.entry_no = d.last_no WHERE d.creditor_id = ?"
                      + " AND d.day_on BETWEEN ? AND ? ORDER BY d.day_on",
                  creditorId,
                  from,
                  until);
          ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          days.add(day(row, sums.getOrDefault(row.getLong("id"), List.of())));
        }
      }
      return days;
    } catch (SQLException e) {
      throw new IllegalStateException("closed days of creditor " + creditorId, e);
    }
  }

  private static SealedDay day(ResultSet row, List<DaySeal.Sum> sums) throws SQLException {
    byte[] last = row.getBytes("hash");
    return new SealedDay(
        new DaySeal(
            row.getObject("day_on", LocalDate.class),
            row.getLong("first_no"),
            row.getLong("last_no"),
            row.getLong("line_count"),
            Hash.of(row.getBytes("previous_head")),
            Hash.of(row.getBytes("head")),
            sums),
        Hash.of(row.getBytes("previous_seal")),
        Hash.of(row.getBytes("seal")),
        last == null ? null : Hash.of(last));
  }

  private static Map<Long, List<DaySeal.Sum>> sums(
      Connection connection, long creditorId, LocalDate from, LocalDate until) throws SQLException {
    Map<Long, List<DaySeal.Sum>> sums = new HashMap<>();
    try (PreparedStatement statement =
            prepared(
                connection,
                "SELECT s.ledger_day_id, s.currency, s.debit_minor, s.credit_minor"
                    + " FROM ledger_day d JOIN ledger_day_sum s ON s.ledger_day_id = d.id"
                    + " WHERE d.creditor_id = ? AND d.day_on BETWEEN ? AND ?"
                    + " ORDER BY s.ledger_day_id, s.currency",
                creditorId,
                from,
                until);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        sums.computeIfAbsent(row.getLong("ledger_day_id"), id -> new ArrayList<>())
            .add(
                new DaySeal.Sum(
                    row.getString("currency"),
                    row.getLong("debit_minor"),
                    row.getLong("credit_minor"),
                    0));
      }
    }
    return sums;
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, long creditorId, LocalDate from, LocalDate until)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setLong(1, creditorId);
    statement.setObject(2, from);
    statement.setObject(3, until);
    return statement;
  }
}
