package org.saldo.it.crash;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.saldo.it.Rows;

/**
 * Money that came another way and went back, many times over: two lines on 1363 with the reference
 * of their event in common, each in an entry of its own against the bank.
 */
final class OpenPairs {

  /** Far above what the server gives. */
  private static final long FIRST_KEY = 5_000_000_000L;

  private final Rows rows;
  private final long creditor;
  private final long transfer;
  private final long bank;
  private long next = FIRST_KEY;

  OpenPairs(Rows rows, String creditorKey) {
    this.rows = rows;
    creditor = rows.number("SELECT id FROM creditor WHERE creditor_key = ?", creditorKey);
    transfer = account("1363");
    bank = account("1200");
  }

  private long account(String number) {
    return rows.number(
        "SELECT id FROM ledger_account WHERE creditor_id = ? AND number = ?", creditor, number);
  }

  long transferAccount() {
    return transfer;
  }

  /** Writes so many pairs; what comes uses the keys behind them. */
  void write(int pairs, String day) throws SQLException {
    long no =
        rows.number("SELECT next_entry_no FROM ledger WHERE creditor_id = ?", creditor) - next;
    long rule = rows.number("SELECT MIN(id) FROM posting_rule WHERE creditor_id = ?", creditor);
    try (Connection connection = rows.connections().open();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeUpdate(
          "INSERT INTO business_event (id, public_id, creditor_id, kind, occurred_on, recorded_at,"
              + " recorded_by, reference) VALUES "
              + all(
                  pairs,
                  id ->
                      "(%d, UNHEX(REPLACE(UUID(), '-', '')), %d, 'PAYMENT_RECEIVED', '%s', '%s', 'test', 'P-%d')"
                          .formatted(id, creditor, day, day, id / 2)));
      statement.executeUpdate(
          "INSERT INTO journal_entry (id, public_id, creditor_id, entry_no, business_event_id,"
              + " posting_rule_id, posted_on, value_on, currency, total_minor) VALUES "
              + all(
                  pairs,
                  id ->
                      "(%d, UNHEX(REPLACE(UUID(), '-', '')), %d, %d, %d, %d, '%s', '%s', 'EUR', 2000)"
                          .formatted(id, creditor, no + id, id, rule, day, day)));
      statement.executeUpdate(
          "INSERT INTO posting_line (id, journal_entry_id, line_no, ledger_account_id,"
              + " debit_minor, credit_minor, currency, value_on) VALUES "
              + all(pairs, id -> line(id, 1, day) + ", " + line(id, 2, day)));
      statement.executeUpdate(
          "UPDATE ledger SET next_entry_no = %d WHERE creditor_id = %d"
              .formatted(no + next + 2L * pairs, creditor));
      connection.commit();
    }
    next += 2L * pairs;
  }

  private String all(int pairs, LongFunction<String> row) {
    return LongStream.range(next, next + 2L * pairs).mapToObj(row).collect(joining(", "));
  }

  /** The transfer account first; every second entry the other way round. */
  private String line(long entry, int lineNo, String day) {
    boolean debit = (entry + lineNo) % 2 == 0;
    return "(%d, %d, %d, %d, %d, %d, 'EUR', '%s')"
        .formatted(
            2 * entry + lineNo,
            entry,
            lineNo,
            lineNo == 1 ? transfer : bank,
            debit ? 2000 : 0,
            debit ? 0 : 2000,
            day);
  }
}
