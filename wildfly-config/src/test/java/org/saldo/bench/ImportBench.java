package org.saldo.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Brings a table of invoices in through the REST interface, and then writes the rows that this made
 * once more by plain JDBC, one transaction for each invoice as the services have it.
 */
final class ImportBench {

  private static final int INVOICES_OF_A_DEBTOR = 4;
  private static final String CREDITOR = "nordlicht";
  private static final String HEADER =
      "number;type;issued_on;due_on;currency;net;vat;gross;payable;tax1_category;tax1_rate;tax1_net;"
          + "tax1_vat;debtor_name;debtor_street;debtor_postcode;debtor_city;debtor_country;"
          + "debtor_email\n";

  private final Schema schema;
  private final Schema limit;
  private final Caller caller;

  ImportBench(Caller caller, Schema schema, Schema limit) {
    this.caller = caller;
    this.schema = schema;
    this.limit = limit;
  }

  /** Seconds for the services and for plain JDBC. */
  record Round(int invoices, double services, double jdbc) {}

  Round round(int round, int invoices) throws SQLException {
    String prefix = "B" + round + "-";
    byte[] csv = csv(prefix, invoices).getBytes(StandardCharsets.UTF_8);
    long from = System.nanoTime();
    byte[] answer =
        caller.post(
            "/invoices?creditor=" + CREDITOR + "&format=CSV&fileName=bench.csv", "text/csv", csv);
    double services = (System.nanoTime() - from) / 1e9;
    long taken = schema.number("SELECT COUNT(*) FROM receivable WHERE number LIKE ?", prefix + "%");
    if (taken != invoices) {
      throw new IllegalStateException(
          taken + " of " + invoices + " were taken: " + new String(answer, StandardCharsets.UTF_8));
    }
    return new Round(invoices, services, again(prefix));
  }

  private static String csv(String prefix, int invoices) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < invoices; i++) {
      int debtor = i / INVOICES_OF_A_DEBTOR;
      long net = 10_000L + i;
      long vat = Math.round(net * 0.19);
      String name = prefix + debtor + " Bench Trading Ltd";
      csv.append(
          String.format(
              Locale.ROOT,
              "%s%05d;invoice;2026-02-01;2026-03-03;EUR;%s;%s;%s;%s;S;19;%s;%s;%s;Road %d;%05d;Berlin;"
                  + "DE;%s%d@example.org%n",
              prefix,
              i,
              cents(net),
              cents(vat),
              cents(net + vat),
              cents(net + vat),
              cents(net),
              cents(vat),
              name,
              debtor,
              10_000 + debtor,
              prefix.toLowerCase(Locale.ROOT),
              debtor));
    }
    return csv.toString();
  }

  private static String cents(long minor) {
    return String.format(Locale.ROOT, "%d.%02d", minor / 100, minor % 100);
  }

  private record Transaction(
      Map<String, List<Object[]>> tables, List<Object> overview, boolean first) {}

  private double again(String prefix) throws SQLException {
    List<Transaction> transactions = transactions(prefix);
    try (Connection target = limit.getConnection()) {
      target.setAutoCommit(false);
      long from = System.nanoTime();
      for (Transaction transaction : transactions) {
        RawCopy.write(target, transaction.tables());
        overview(target, transaction.overview());
        try (Statement counters = target.createStatement()) {
          counters.executeUpdate("UPDATE ledger SET next_entry_no = next_entry_no + 1 LIMIT 1");
          if (transaction.first()) {
            counters.executeUpdate("UPDATE number_range SET next_number = next_number + 1");
          }
        }
        target.commit();
      }
      return (System.nanoTime() - from) / 1e9;
    }
  }

  private static void overview(Connection target, List<Object> row) throws SQLException {
    String marks = "?" + ", ?".repeat(row.size() - 1);
    try (PreparedStatement statement =
        target.prepareStatement("REPLACE INTO case_overview VALUES (" + marks + ")")) {
      for (int i = 0; i < row.size(); i++) {
        statement.setObject(i + 1, row.get(i));
      }
      statement.executeUpdate();
    }
  }

  /** The rows that the services wrote, by invoice; the file's own go first. */
  private List<Transaction> transactions(String prefix) throws SQLException {
    List<Transaction> all = new ArrayList<>();
    Set<Object> debtors = new HashSet<>();
    Set<Object> documents = new HashSet<>();
    try (Connection source = schema.getConnection()) {
      List<Object[]> receivables =
          Schema.rows(
              source,
              "SELECT r.id, r.case_file_id, c.debtor_id, r.document_id FROM receivable r"
                  + " JOIN case_file c ON c.id = r.case_file_id WHERE r.number LIKE ?"
                  + " ORDER BY r.number",
              prefix + "%");
      for (Object[] r : receivables) {
        Map<String, List<Object[]>> tables = new LinkedHashMap<>();
        if (documents.add(r[3])) {
          read(source, tables, "document", "WHERE id = ?", r[3]);
          read(source, tables, "document_content", "WHERE document_id = ?", r[3]);
        }
        boolean first = debtors.add(r[2]);
        if (first) {
          read(source, tables, "debtor", "WHERE id = ?", r[2]);
          for (String table :
              List.of("debtor_name", "debtor_address", "debtor_contact", "debtor_token")) {
            read(source, tables, table, "WHERE debtor_id = ?", r[2]);
          }
          read(source, tables, "case_file", "WHERE id = ?", r[1]);
          read(source, tables, "case_party", "WHERE case_file_id = ?", r[1]);
        }
        read(source, tables, "receivable", "WHERE id = ?", r[0]);
        read(source, tables, "receivable_tax", "WHERE receivable_id = ?", r[0]);
        String number = "(SELECT number FROM receivable WHERE id = ?)";
        read(
            source,
            tables,
            "business_event",
            "WHERE case_file_id = ? AND reference = " + number,
            r[1],
            r[0]);
        String entry =
            "(SELECT e.id FROM journal_entry e JOIN business_event v ON v.id = e.business_event_id"
                + " WHERE v.case_file_id = ? AND v.reference = "
                + number
                + ")";
        read(source, tables, "journal_entry", "WHERE id = " + entry, r[1], r[0]);
        read(source, tables, "posting_line", "WHERE journal_entry_id = " + entry, r[1], r[0]);
        read(
            source,
            tables,
            "audit_entry",
            first ? "WHERE entity_id IN (?, ?, ?)" : "WHERE entity_id = ?",
            first ? new Object[] {r[0], r[1], r[2]} : new Object[] {r[0]});
        Object[] overview =
            Schema.rows(source, "SELECT * FROM case_overview WHERE case_file_id = ?", r[1]).get(0);
        all.add(new Transaction(tables, Arrays.asList(overview), first));
      }
    }
    return all;
  }

  private static void read(
      Connection source,
      Map<String, List<Object[]>> tables,
      String table,
      String where,
      Object... parameters)
      throws SQLException {
    tables.put(table, Schema.rows(source, "SELECT * FROM " + table + " " + where, parameters));
  }
}
