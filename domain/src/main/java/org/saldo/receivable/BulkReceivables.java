package org.saldo.receivable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saldo.casefile.BulkCases;
import org.saldo.casefile.CaseRef;
import org.saldo.creditor.Terms;
import org.saldo.debtor.DebtorSighting;
import org.saldo.identity.BulkWriter;
import org.saldo.identity.PublicIds;
import org.saldo.ledger.BulkLedger;
import org.saldo.money.Money;

/**
 * Receivables of a bulk load: what {@link InvoiceIntake} does with an invoice that it takes. An
 * invoice that it would refuse stops the load.
 */
public final class BulkReceivables {

  private final BulkWriter writer;
  private final BulkCases cases;
  private final BulkLedger ledger;
  private final List<Item> ofDebtor = new ArrayList<>();

  public BulkReceivables(BulkWriter writer, BulkCases cases, BulkLedger ledger) {
    this.writer = writer;
    this.cases = cases;
    this.ledger = ledger;
  }

  /** A receivable with what is open of it; negative for a credit. */
  public record Open(CaseRef caseFile, LocalDate dueOn, Money open) {}

  private static final class Item {
    private final long creditorId;
    private final Receivable receivable;
    private final CaseRef caseFile;
    private final LocalDate dueOn;
    private Money open;

    Item(long creditorId, Receivable receivable, CaseRef caseFile, LocalDate dueOn) {
      this.creditorId = creditorId;
      this.receivable = receivable;
      this.caseFile = caseFile;
      this.dueOn = dueOn;
      this.open = Money.zero(receivable.currency());
    }

    void post(Money money) {
      open = open.plus(money);
      receivable.balance(open);
    }
  }

  /** The debtor that an invoice shows. */
  public static DebtorSighting debtor(InvoiceDocument doc) {
    return InvoiceParties.debtor(doc);
  }

  /**
   * Takes the invoices of a debtor, in order; before the next debtor's.
   *
   * @param terms the creditor's, null when the document states its due date
   */
  public void take(
      long creditorId, long debtorId, long documentId, Terms terms, InvoiceDocument doc) {
    ofDebtor.removeIf(item -> item.caseFile.debtorId() != debtorId);
    InvoiceFigures.check(doc)
        .ifPresent(
            refusal -> {
              throw new IllegalArgumentException(doc.number() + " is refused: " + refusal);
            });
    InvoiceFigures figures = InvoiceFigures.of(doc);
    Receivable.DueDate due = Receivable.DueDate.of(doc, figures, terms).orElseThrow();
    Optional<Item> referred = referred(creditorId, doc, figures);
    CaseRef caseFile =
        referred
            .map(r -> r.caseFile)
            .orElseGet(
                () -> cases.keep(creditorId, debtorId, doc.currency(), InvoiceParties.sales(doc)));
    Receivable receivable =
        writer.add(
            new Receivable(
                writer.keys().getAsLong(),
                PublicIds.next(),
                creditorId,
                caseFile.id(),
                doc,
                figures,
                due,
                documentId));
    doc.taxes()
        .forEach(
            t ->
                writer.add(
                    new ReceivableTax(
                        writer.keys().getAsLong(), receivable.id(), t, doc.creditNote())));
    Item item = new Item(creditorId, receivable, caseFile, due.on());
    InvoicePosting posted =
        InvoicePosting.of(
            doc,
            figures,
            caseFile,
            receivable.id(),
            documentId,
            referred
                .map(
                    r ->
                        new InvoicePosting.Referred(
                            r.receivable.id(), r.receivable.number(), r.open))
                .orElse(null));
    ledger.post(posted.posting());
    item.post(posted.own());
    referred.ifPresent(r -> r.post(posted.onReferred().negated()));
    ofDebtor.add(item);
  }

  /** What was taken of the debtor at hand. */
  public List<Open> ofDebtor() {
    return ofDebtor.stream().map(i -> new Open(i.caseFile, i.dueOn, i.open)).toList();
  }

  private Optional<Item> referred(long creditorId, InvoiceDocument doc, InvoiceFigures figures) {
    if (!figures.credit() || doc.preceding() == null) {
      return Optional.empty();
    }
    String key = InvoiceKeys.numberKey(doc.preceding());
    return ofDebtor.stream()
        .filter(i -> i.creditorId == creditorId)
        .filter(i -> i.receivable.kind() == ReceivableKind.INVOICE)
        .filter(i -> InvoiceKeys.numberKey(i.receivable.number()).equals(key))
        .findFirst();
  }
}
