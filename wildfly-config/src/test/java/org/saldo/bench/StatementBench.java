package org.saldo.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The statement of claim of a large case, and what a payment on it would do, against reading the
 * same rows by plain JDBC.
 */
final class StatementBench {

  private static final int RECEIVABLES = 500;
  private static final int PAYMENTS = 330;
  private static final int ROUNDS = 9;
  private static final LocalDate FIRST = LocalDate.of(2016, 3, 1);

  private final Caller caller;
  private final Schema schema;

  StatementBench(Caller caller, Schema schema) {
    this.caller = caller;
    this.schema = schema;
  }

  /** Lines of the table of results. */
  List<String> results() throws SQLException {
    long from = System.nanoTime();
    ClaimCase claim = ClaimCase.of(caller, schema, "S", RECEIVABLES, FIRST, 7);
    claim.claimInterest();
    for (int i = 0; i < PAYMENTS; i++) {
      claim.pay(FIRST.plusDays(60 + 10L * i), 11_900 + i);
    }
    String made =
        "Case of %d receivables and %d payments over ten years: %d posting lines, made in %.0f s"
            .formatted(
                RECEIVABLES,
                PAYMENTS,
                schema.number(
                    "SELECT COUNT(*) FROM posting_line WHERE case_file_id = ?", claim.id()),
                (System.nanoTime() - from) / 1e9);
    String json = "/backoffice/api/v1/case-files/" + claim.number() + "/statement";
    String pdf = "/backoffice/casefile/statement.pdf?case=" + publicId(claim.id()) + "&language=de";
    String preview = "/case-files/" + claim.number() + "/payment-preview";
    byte[] asked =
        "{\"amount\":\"1000.00\",\"currency\":\"EUR\",\"on\":\"2026-03-01\"}"
            .getBytes(StandardCharsets.UTF_8);
    double limit = median(() -> readPlainly(claim.id()));
    return List.of(
        made,
        row("statement as JSON", median(() -> caller.get(json)), limit)
            + " %d kB".formatted(caller.get(json).length / 1024),
        row("statement as PDF", median(() -> caller.get(pdf)), limit)
            + " %d kB".formatted(caller.get(pdf).length / 1024),
        row(
            "preview of a payment",
            median(() -> caller.post(preview, "application/json", asked)),
            limit));
  }

  private UUID publicId(long caseFile) {
    ByteBuffer bytes =
        ByteBuffer.wrap(
            (byte[])
                schema.rows("SELECT public_id FROM case_file WHERE id = ?", caseFile).get(0)[0]);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static String row(String what, double ours, double limit) {
    return String.format(
        Locale.ROOT,
        "| %s | %.0f ms | plain JDBC, same rows %.1f ms | ratio %.1f |",
        what,
        ours,
        limit,
        ours / limit);
  }

  private static double median(Runnable work) {
    double[] millis = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long from = System.nanoTime();
      work.run();
      millis[i] = (System.nanoTime() - from) / 1e6;
    }
    Arrays.sort(millis);
    return millis[ROUNDS / 2];
  }

  /** What a statement reads of the claim, and nothing done with it. */
  private void readPlainly(long caseFile) {
    try (Connection connection = schema.getConnection()) {
      for (String sql :
          List.of(
              "SELECT l.case_file_id, l.receivable_id, l.component, l.value_on, v.kind, v.reference,"
                  + " l.debit_minor - l.credit_minor FROM posting_line l"
                  + " JOIN journal_entry e ON e.id = l.journal_entry_id"
                  + " JOIN business_event v ON v.id = e.business_event_id"
                  + " WHERE l.receivable_id IS NOT NULL AND l.case_file_id = ? ORDER BY l.id",
              "SELECT * FROM receivable WHERE case_file_id = ?",
              "SELECT * FROM payment p JOIN allocation a ON a.payment_id = p.id"
                  + " WHERE p.case_file_id = ?")) {
        Schema.rows(connection, sql, caseFile);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
