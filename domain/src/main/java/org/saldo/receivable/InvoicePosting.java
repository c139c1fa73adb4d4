package org.saldo.receivable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saldo.casefile.CaseRef;
import org.saldo.ledger.AmountKind;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.Posting;
import org.saldo.money.Money;

/**
 * What an invoice posts. A credit first takes away from the invoice it names, as far as that is
 * open; the rest stays open on the credit itself.
 *
 * @param onReferred what it takes from the invoice it names, never negative
 * @param own what it leaves open on its own item: negative for a credit
 */
record InvoicePosting(Posting posting, Money onReferred, Money own) {

  /** The item that a credit names, and what is open of it. */
  record Referred(long id, String number, Money open) {}

  /**
   * @param referred null when none
   */
  static InvoicePosting of(
      InvoiceDocument doc,
      InvoiceFigures figures,
      CaseRef caseFile,
      long receivableId,
      long documentId,
      Referred referred) {
    boolean credit = figures.credit();
    List<Posting.Amount> amounts = new ArrayList<>();
    // A rule states the amounts of its own kind as positive: those of a credit are turned.
    Money payable = turned(figures.payable(), credit);
    Money onReferred = Money.zero(doc.currency());
    if (referred != null) {
      onReferred = referred.open().isPositive() ? referred.open().min(payable) : onReferred;
      amounts.add(
          amount(AmountKind.PAYABLE, onReferred, null, referred.id(), referred.number(), doc));
    }
    Money own = payable.minus(onReferred);
    amounts.add(amount(AmountKind.PAYABLE, own, null, receivableId, doc.number(), doc));
    amounts.add(
        amount(AmountKind.PREPAID, turned(figures.prepaid(), credit), null, null, null, doc));
    for (InvoiceFigures.RateFigures rate : figures.rates()) {
      amounts.add(
          amount(AmountKind.NET, turned(rate.net(), credit), rate.ratePercent(), null, null, doc));
      amounts.add(
          amount(AmountKind.VAT, turned(rate.vat(), credit), rate.ratePercent(), null, null, doc));
    }
    amounts.add(
        amount(
            AmountKind.ROUNDING, turned(figures.roundingToPost(), credit), null, null, null, doc));
    Posting posting =
        new Posting(
            caseFile.creditorId(),
            credit ? EventKind.CREDIT_RECEIVED : EventKind.INVOICE_RECEIVED,
            doc.issuedOn(),
            doc.number(),
            caseFile.id(),
            documentId,
            doc.currency(),
            amounts);
    return new InvoicePosting(posting, onReferred, turned(own, credit));
  }

  private static Posting.Amount amount(
      AmountKind kind,
      Money money,
      BigDecimal rate,
      Long receivableId,
      String item,
      InvoiceDocument doc) {
    Map<String, String> flexfields = new HashMap<>();
    flexfields.put("invoice", doc.number());
    if (item != null && !item.equals(doc.number())) {
      flexfields.put("appliedTo", item);
    }
    if (rate != null) {
      flexfields.put("taxRate", rate.stripTrailingZeros().toPlainString());
    }
    return new Posting.Amount(kind, money, rate, receivableId, flexfields);
  }

  private static Money turned(Money money, boolean credit) {
    return credit ? money.negated() : money;
  }
}
