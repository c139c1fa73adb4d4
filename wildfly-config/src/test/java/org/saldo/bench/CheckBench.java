package org.saldo.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.saldo.ledger.closing.LedgerCheck;
import org.saldo.reporting.LedgerVerification;

/**
 * The checks of large books, against adding up the same lines by hand: by account, and by entry.
 */
final class CheckBench {

  private static final long MANY = 2_000_000;

  private static final List<LedgerCheck> BY_HAND =
      List.of(LedgerCheck.ENTRY_BALANCED, LedgerCheck.ZERO_SUM);

  private final Schema books;

  CheckBench(Schema books) {
    this.books = books;
  }

  /** Grows the books to so many lines by repeating the fees, then looks at them. */
  List<String> results(long lines) throws SQLException {
    grow(lines);
    long there = books.number("SELECT COUNT(*) FROM posting_line");
    int rounds = there > MANY ? 1 : 3;
    List<String> results = new ArrayList<>();
    try (OneConnection connection = new OneConnection(books);
        Connection plain = books.getConnection()) {
      LedgerVerification verification = connection.report(LedgerVerification.class);
      double hand = median(rounds, () -> byHand(plain));
      double ours = 0;
      double all = 0;
      List<String> each = new ArrayList<>();
      for (LedgerCheck check : verification.checks()) {
        double seconds = median(rounds, () -> requireNone(verification, check));
        all += seconds;
        if (BY_HAND.contains(check)) {
          ours += seconds;
        }
        each.add(String.format(Locale.ROOT, "%s %.1f s", check, seconds));
      }
      results.add("Checks of %,d lines: %s".formatted(there, String.join(", ", each)));
      results.add(row("entries balanced and zero sum", ours, hand));
      results.add(row("all " + each.size() + " checks", all, hand));
      return results;
    }
  }

  private static String row(String what, double ours, double hand) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f s | by account and by entry, by hand %.1f s | ratio %.2f |",
        what,
        ours,
        hand,
        ours / hand);
  }

  private static void requireNone(LedgerVerification verification, LedgerCheck check) {
    List<LedgerVerification.Finding> findings = verification.findings(check);
    if (!findings.isEmpty()) {
      throw new IllegalStateException("the books are not in order: " + findings.get(0));
    }
  }

  private static void byHand(Connection connection) {
    try {
      Schema.rows(
          connection,
          "SELECT ledger_account_id, currency, SUM(debit_minor), SUM(credit_minor)"
              + " FROM posting_line GROUP BY ledger_account_id, currency");
      Schema.rows(
          connection,
          "SELECT journal_entry_id FROM posting_line GROUP BY journal_entry_id, currency"
              + " HAVING SUM(debit_minor) <> SUM(credit_minor)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double median(int rounds, Runnable work) {
    double[] seconds = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long from = System.nanoTime();
      work.run();
      seconds[i] = (System.nanoTime() - from) / 1e9;
    }
    Arrays.sort(seconds);
    return seconds[rounds / 2];
  }

  private void grow(long lines) throws SQLException {
    long there = books.number("SELECT COUNT(*) FROM posting_line");
    long fees = books.number("SELECT COUNT(*) FROM business_event WHERE kind = 'FEE_CHARGED'");
    long times = Math.max(0, (lines - there) / (2 * fees));
    long event = books.number("SELECT MIN(id) FROM business_event WHERE kind = 'FEE_CHARGED'");
    long step = books.number("SELECT MAX(id) FROM posting_line") - event + 1;
    try (Connection connection = books.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET unique_checks = 0, foreign_key_checks = 0");
      statement.execute(
          "CREATE TABLE bench_fees AS SELECT creditor_id, COUNT(*) AS fees FROM business_event"
              + " WHERE kind = 'FEE_CHARGED' GROUP BY creditor_id");
      for (long n = 1; n <= times; n++) {
        long further = n * step;
        statement.executeUpdate(
            "INSERT INTO business_event (id, public_id, creditor_id, kind, occurred_on,"
                + " recorded_at, recorded_by, reference, case_file_id, act_id) SELECT v.id + "
                + further
                + ", RANDOM_BYTES(16), v.creditor_id, v.kind, v.occurred_on, v.recorded_at,"
                + " v.recorded_by, v.reference, v.case_file_id, v.id + "
                + further
                + " FROM business_event v WHERE v.kind = 'FEE_CHARGED' AND v.id BETWEEN "
                + event
                + " AND "
                + (event + step - 1));
        statement.executeUpdate(
            "INSERT INTO journal_entry (id, public_id, creditor_id, entry_no, business_event_id,"
                + " posting_rule_id, posted_on, value_on, currency, total_minor, case_file_id)"
                + " SELECT e.id + "
                + further
                + ", RANDOM_BYTES(16), e.creditor_id, e.entry_no + "
                + n
                + " * f.fees, e.business_event_id + "
                + further
                + ", e.posting_rule_id, e.posted_on, e.value_on, e.currency, e.total_minor,"
                + " e.case_file_id FROM business_event v JOIN journal_entry e"
                + " ON e.business_event_id = v.id JOIN bench_fees f ON f.creditor_id = v.creditor_id"
                + " WHERE v.kind = 'FEE_CHARGED' AND v.id BETWEEN "
                + event
                + " AND "
                + (event + step - 1));
        statement.executeUpdate(
            "INSERT INTO posting_line (id, journal_entry_id, line_no, ledger_account_id,"
                + " debit_minor, credit_minor, currency, value_on, case_file_id, receivable_id,"
                + " component, flexfields, amount) SELECT l.id + "
                + further
                + ", l.journal_entry_id + "
                + further
                + ", l.line_no, l.ledger_account_id, l.debit_minor, l.credit_minor, l.currency,"
                + " l.value_on, l.case_file_id, l.receivable_id, l.component, l.flexfields,"
                + " l.amount FROM business_event v JOIN journal_entry e ON e.business_event_id = v.id"
                + " JOIN posting_line l ON l.journal_entry_id = e.id WHERE v.kind = 'FEE_CHARGED'"
                + " AND v.id BETWEEN "
                + event
                + " AND "
                + (event + step - 1));
      }
      statement.executeUpdate("DROP TABLE bench_fees");
      statement.executeUpdate(
          "UPDATE ledger b SET b.next_entry_no = 1 + (SELECT COALESCE(MAX(e.entry_no), 0)"
              + " FROM journal_entry e WHERE e.creditor_id = b.creditor_id)");
      statement.executeUpdate(
          "UPDATE case_overview o JOIN (SELECT case_file_id, SUM(debit_minor - credit_minor) AS s"
              + " FROM posting_line WHERE receivable_id IS NOT NULL GROUP BY case_file_id) x"
              + " ON x.case_file_id = o.case_file_id SET o.open_minor = x.s");
      statement.execute("ANALYZE TABLE business_event, journal_entry, posting_line");
    }
  }
}
