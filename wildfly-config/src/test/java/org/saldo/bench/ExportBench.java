package org.saldo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entries exported by the server, from the order to the finished file, against the same lines with
 * event and account selected by one connection and written to a file.
 */
final class ExportBench {

  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z]+)\"");
  private static final Pattern LINES = Pattern.compile("\"lines\":(\\d+)");

  private final Caller caller;
  private final Schema schema;

  ExportBench(Caller caller, Schema schema) {
    this.caller = caller;
    this.schema = schema;
  }

  /** Lines of the table of results: each format, from the first entry on. */
  List<String> results() throws Exception {
    double plain = plainly();
    List<String> results = new ArrayList<>();
    for (String format : List.of("CSV\",\"template\":\"journal", "JSON")) {
      results.add(result(format, plain));
    }
    return results;
  }

  private String result(String format, double plain) throws InterruptedException {
    long from = System.nanoTime();
    String job =
        text(
            caller.post(
                "/ledger/exports",
                "application/json",
                ("{\"creditor\":\"" + ClaimCase.CREDITOR + "\",\"format\":\"" + format + "\"}")
                    .getBytes(StandardCharsets.UTF_8)));
    String path = "/backoffice/api/v1/ledger/exports/" + first(ID, job);
    List<Long> heap = new ArrayList<>();
    while (first(STATE, job).equals("RUNNING")) {
      heap.add(ServerHeap.megabytes());
      Thread.sleep(100);
      job = text(caller.get(path));
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    if (!first(STATE, job).equals("DONE")) {
      throw new IllegalStateException(job);
    }
    long lines = Long.parseLong(first(LINES, job));
    int third = Math.max(1, heap.size() / 3);
    return String.format(
        Locale.ROOT,
        "| export as %s | %,d lines, %,.0f lines/s | selected to a file %,.0f lines/s | ratio %.2f |"
            + " heap, least of the first and the last third: %d MB, %d MB",
        format.substring(0, 4).replace("\"", ""),
        lines,
        lines / seconds,
        plain,
        lines / seconds / plain,
        least(heap.subList(0, Math.min(third, heap.size()))),
        least(heap.subList(Math.max(0, heap.size() - third), heap.size())));
  }

  private static long least(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).min().orElse(0);
  }

  private static String text(byte[] answer) {
    return new String(answer, StandardCharsets.UTF_8);
  }

  private static String first(Pattern wanted, String job) {
    Matcher found = wanted.matcher(job);
    if (!found.find()) {
      throw new IllegalStateException(job);
    }
    return found.group(1);
  }

  /** Lines a second. */
  private double plainly() throws SQLException, IOException {
    long creditor =
        schema.number("SELECT id FROM creditor WHERE creditor_key = ?", ClaimCase.CREDITOR);
    Path file = Files.createTempFile("saldo-bench", ".tsv");
    long from = System.nanoTime();
    long lines = 0;
    try (Connection connection = schema.getConnection();
        Statement statement = connection.createStatement();
        BufferedWriter out = Files.newBufferedWriter(file)) {
      statement.setFetchSize(Integer.MIN_VALUE);
      try (ResultSet row =
          statement.executeQuery(
              "SELECT e.entry_no, l.line_no, e.posted_on, e.value_on, v.kind, v.reference,"
                  + " a.number, a.name, l.debit_minor, l.credit_minor, l.currency, l.flexfields,"
                  + " c.number, d.number FROM journal_entry e"
                  + " JOIN business_event v ON v.id = e.business_event_id"
                  + " JOIN posting_line l ON l.journal_entry_id = e.id"
                  + " JOIN ledger_account a ON a.id = l.ledger_account_id"
                  + " LEFT JOIN case_file c ON c.id = l.case_file_id"
                  + " LEFT JOIN debtor d ON d.id = c.debtor_id WHERE e.creditor_id = "
                  + creditor
                  + " ORDER BY e.entry_no, l.line_no")) {
        int columns = row.getMetaData().getColumnCount();
        while (row.next()) {
          for (int i = 1; i <= columns; i++) {
            out.append(String.valueOf(row.getString(i))).append('\t');
          }
          out.append('\n');
          lines++;
        }
      }
    } finally {
      Files.delete(file);
    }
    return lines / ((System.nanoTime() - from) / 1e9);
  }
}
