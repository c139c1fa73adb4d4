package org.saldo.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.saldo.verifier.Misfit;
import org.saldo.verifier.Verifier;

/**
 * A day of many entries is verified, chained and closed by the server, then exported and computed
 * again by the verifier.
 */
final class ChainBench {

  private static final int CASES_OF_A_TRANSACTION = 200;
  private static final String READ = "read by plain JDBC";

  private final Caller caller;
  private final Schema schema;

  ChainBench(Caller caller, Schema schema) {
    this.caller = caller;
    this.schema = schema;
  }

  /** Lines of the table of results, for about so many posting lines. */
  List<String> results(long lines) throws Exception {
    ClaimCase template = ClaimCase.of(caller, schema, "H", 3, LocalDate.of(2024, 5, 1), 60);
    template.claimInterest();
    template.pay(LocalDate.of(2025, 3, 3), 10_000);
    long ofACase =
        schema.number("SELECT COUNT(*) FROM posting_line WHERE case_file_id = ?", template.id());
    new CaseCopies(schema, template.id())
        .write(Math.toIntExact(lines / ofACase), CASES_OF_A_TRANSACTION);
    long creditor = schema.number("SELECT creditor_id FROM case_file WHERE id = ?", template.id());
    String day =
        String.valueOf(
            schema.rows("SELECT MAX(posted_on) FROM journal_entry WHERE creditor_id = ?", creditor)
                .get(0)[0]);
    LocalDateTime ordered = LocalDateTime.now(ZoneOffset.UTC);
    double closing = closed(creditor, day);
    long chained =
        schema.number("SELECT SUM(line_count) FROM ledger_day WHERE creditor_id = ?", creditor);
    double reading = reading(creditor);
    long from = System.nanoTime();
    byte[] proof =
        caller.get(
            "/backoffice/api/v1/ledger/proof?creditor=" + ClaimCase.CREDITOR + "&from=1970-01-01");
    double exporting = (System.nanoTime() - from) / 1e9;
    double verifying = verified(proof);
    double hashing = hashed(proof);
    LocalDateTime looked = moment("SELECT MAX(recorded_at) FROM ledger_report", creditor);
    LocalDateTime closed = moment("SELECT MAX(recorded_at) FROM ledger_day", creditor);
    return List.of(
        row("day verified, chained and closed", chained, closing, READ, reading),
        row("... waited and verified", chained, seconds(ordered, looked), READ, reading),
        row("... chained and closed", chained, seconds(looked, closed), READ, reading),
        HashBench.result(proof),
        row("proof exported", chained, exporting, READ, reading),
        row("proof verified", chained, verifying, "unpacked and hashed as it is", hashing));
  }

  private static String row(String what, long lines, double ours, String limit, double least) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d lines, %,.0f lines/s | %s %,.0f lines/s | ratio %.2f |",
        what,
        lines,
        lines / ours,
        limit,
        lines / least,
        least / ours);
  }

  private LocalDateTime moment(String sql, long creditor) {
    return (LocalDateTime) schema.rows(sql + " WHERE creditor_id = ?", creditor).get(0)[0];
  }

  private static double seconds(LocalDateTime from, LocalDateTime until) {
    return Duration.between(from, until).toNanos() / 1e9;
  }

  /** Seconds from the order until the day is closed. */
  private double closed(long creditor, String day) throws InterruptedException {
    long from = System.nanoTime();
    caller.post(
        "/ledger/days",
        "application/json",
        ("{\"creditor\":\"" + ClaimCase.CREDITOR + "\",\"until\":\"" + day + "\"}")
            .getBytes(StandardCharsets.UTF_8));
    while (schema.number(
            "SELECT COUNT(*) FROM ledger_day WHERE creditor_id = ? AND day_on = ?", creditor, day)
        == 0) {
      if (schema.number(
              "SELECT COUNT(*) FROM ledger_report WHERE creditor_id = ?"
                  + " AND finding_count > accepted_count",
              creditor)
          > 0) {
        throw new IllegalStateException("the day is held");
      }
      Thread.sleep(100);
    }
    return (System.nanoTime() - from) / 1e9;
  }

  /** The same entries, events and lines by one connection, and nothing done with them. */
  private double reading(long creditor) throws SQLException {
    long from = System.nanoTime();
    long last =
        schema.number("SELECT MAX(entry_no) FROM journal_entry WHERE creditor_id = ?", creditor);
    try (Connection connection = schema.getConnection()) {
      for (long no = 1; no <= last; no += 1_000) {
        Schema.rows(
            connection,
            "SELECT j.*, v.* FROM journal_entry j JOIN business_event v"
                + " ON v.id = j.business_event_id WHERE j.creditor_id = ?"
                + " AND j.entry_no BETWEEN ? AND ? ORDER BY j.entry_no",
            creditor,
            no,
            no + 999);
        Schema.rows(
            connection,
            "SELECT l.* FROM journal_entry j JOIN posting_line l ON l.journal_entry_id = j.id"
                + " WHERE j.creditor_id = ? AND j.entry_no BETWEEN ? AND ?"
                + " ORDER BY j.entry_no, l.line_no",
            creditor,
            no,
            no + 999);
      }
    }
    return (System.nanoTime() - from) / 1e9;
  }

  private static double verified(byte[] proof) throws IOException, Misfit {
    Verifier.verify(new ByteArrayInputStream(proof), null);
    long from = System.nanoTime();
    Verifier.verify(new ByteArrayInputStream(proof), null);
    return (System.nanoTime() - from) / 1e9;
  }

  private static double hashed(byte[] proof) throws IOException, NoSuchAlgorithmException {
    long from = System.nanoTime();
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(proof))) {
      zip.getNextEntry();
      byte[] bytes = new byte[8192];
      for (int read = zip.read(bytes); read >= 0; read = zip.read(bytes)) {
        digest.update(bytes, 0, read);
      }
    }
    digest.digest();
    return (System.nanoTime() - from) / 1e9;
  }
}
