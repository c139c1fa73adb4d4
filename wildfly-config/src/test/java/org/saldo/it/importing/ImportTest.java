package org.saldo.it.importing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.saldo.creditor.CreditorData;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.OperatingMode;
import org.saldo.creditor.SellerMismatch;
import org.saldo.creditor.Terms;
import org.saldo.it.As;
import org.saldo.it.InServer;
import org.saldo.problem.Refusal;
import org.saldo.receivable.ImportRequest;
import org.saldo.receivable.ImportResult;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.InvoiceImports;
import org.saldo.receivable.RowOutcome;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.CaseSheets;

/** Brings invoices in and looks at what came of them; every test has a creditor of its own. */
public abstract class ImportTest extends InServer {

  private static final AtomicLong COUNT = new AtomicLong(System.nanoTime());

  @EJB private InvoiceImports imports;
  @EJB private CreditorRegistry creditors;
  @EJB private CaseSheets sheets;

  /** A word that no other test has, as part of names. */
  protected static String word() {
    return Long.toString(COUNT.incrementAndGet(), 36);
  }

  /** A new creditor with a payment term of 14 days; a foreign seller is only a finding. */
  protected String aCreditor() {
    return aCreditor(
        "Testverkauf GmbH", null, new Terms(LocalDate.of(2020, 1, 1), 14, SellerMismatch.FINDING));
  }

  /**
   * A new creditor.
   *
   * @param terms null for none
   */
  protected String aCreditor(String name, String vatId, Terms terms) {
    String key = "it-" + word();
    CreditorData data =
        new CreditorData(
            key, name, OperatingMode.OWN, "EUR", vatId, null, null, null, "DE", null, null);
    As.adam(
        () -> {
          assertThat(creditors.register(data)).isEmpty();
          if (terms != null) {
            assertThat(creditors.agree(key, terms, "test")).isEmpty();
          }
          return key;
        });
    return key;
  }

  protected ImportResult bringIn(String creditor, InvoiceFormat format, byte[] file) {
    return As.anna(() -> imports.bringIn(new ImportRequest(creditor, format, "test", file, false)));
  }

  protected ImportResult rehearse(String creditor, InvoiceFormat format, byte[] file) {
    return As.anna(() -> imports.bringIn(new ImportRequest(creditor, format, "test", file, true)));
  }

  /** The one row of a file with one UBL invoice. */
  protected RowResult bringIn(String creditor, AnInvoice invoice) {
    ImportResult result = bringIn(creditor, InvoiceFormat.UBL, invoice.as(InvoiceFormat.UBL));
    assertThat(result.refusal()).isEmpty();
    assertThat(result.rows()).hasSize(1);
    return result.rows().get(0);
  }

  /** The same, and it must be taken. */
  protected RowResult accepted(String creditor, AnInvoice invoice) {
    RowResult row = bringIn(creditor, invoice);
    assertThat(row.outcome()).as("%s", row.messages()).isEqualTo(RowOutcome.ACCEPTED);
    return row;
  }

  protected static List<String> codes(RowResult row) {
    return row.messages().stream().map(Refusal::code).toList();
  }

  protected static String code(ImportResult result) {
    return result.refusal().map(Refusal::code).orElse("taken");
  }

  /** A day long after all invoices of the tests. */
  protected LocalDate asOf() {
    return LocalDate.of(2100, 12, 31);
  }

  /** The case as of that day. */
  protected CaseSheet sheet(String caseNumber) {
    LocalDate day = asOf();
    Optional<CaseSheet> sheet = As.anna(() -> sheets.byNumber(caseNumber, day));
    return sheet.orElseThrow();
  }

  protected CaseSheet.Item item(RowResult row) {
    return sheet(row.caseNumber()).receivables().stream()
        .filter(item -> item.number().equals(row.receivable().number()))
        .findFirst()
        .orElseThrow();
  }

  /** What is open on a receivable, e.g. {@code 119.00 EUR}. */
  protected String open(RowResult row) {
    return item(row).open().total().toString();
  }

  protected long creditorId(String key) {
    return rows().number("SELECT id FROM creditor WHERE creditor_key = ?", key);
  }

  /** How much of everything a creditor has: to see that nothing has changed. */
  protected List<List<Object>> everythingOf(String key) {
    long id = creditorId(key);
    return rows()
        .list(
            "SELECT (SELECT COUNT(*) FROM receivable WHERE creditor_id = ?),"
                + " (SELECT COUNT(*) FROM case_file WHERE creditor_id = ?),"
                + " (SELECT COUNT(*) FROM business_event WHERE creditor_id = ?),"
                + " (SELECT COUNT(*) FROM journal_entry WHERE creditor_id = ?),"
                + " (SELECT next_entry_no FROM ledger WHERE creditor_id = ?),"
                + " (SELECT COUNT(*) FROM document WHERE creditor_id = ?),"
                + " (SELECT COUNT(*) FROM invoice_import WHERE creditor_id = ?),"
                + " (SELECT COUNT(*) FROM debtor), (SELECT COUNT(*) FROM task)",
            id,
            id,
            id,
            id,
            id,
            id,
            id);
  }

  /** The lines of an invoice's entry as account number and signed amount, debit positive. */
  protected List<List<Object>> lines(String creditor, String reference) {
    return rows()
        .list(
            "SELECT a.number, l.debit_minor - l.credit_minor FROM posting_line l"
                + " JOIN ledger_account a ON a.id = l.ledger_account_id"
                + " JOIN journal_entry j ON j.id = l.journal_entry_id"
                + " JOIN business_event e ON e.id = j.business_event_id"
                + " WHERE e.creditor_id = ? AND e.reference = ? ORDER BY a.number, l.line_no",
            creditorId(creditor),
            reference);
  }
}
