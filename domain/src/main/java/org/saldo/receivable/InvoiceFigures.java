package org.saldo.receivable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * The amounts of an invoice seen from the claim: an invoice adds, a credit takes away.
 *
 * <p>A document of a credit note type states positive amounts and is turned; an invoice whose
 * payable amount is negative already is a credit. Per-rate figures keep what the file says; what
 * they leave of the totals by rounding (at most one minor unit a rate) counts as rounding.
 *
 * @param credit whether it takes away
 */
record InvoiceFigures(
    boolean credit,
    Money net,
    Money vat,
    Money gross,
    Money prepaid,
    Money rounding,
    Money payable,
    List<RateFigures> rates) {

  /** Net and VAT of a rate, signed like the whole. */
  record RateFigures(BigDecimal ratePercent, Money net, Money vat) {}

  InvoiceFigures {
    rates = List.copyOf(rates);
  }

  /** Why the amounts of a document cannot be taken; empty when they can. */
  static Optional<Refusal> check(InvoiceDocument doc) {
    if (doc.creditNote() && (doc.payable().isNegative() || doc.gross().isNegative())) {
      return Refusal.because("invoice.credit.negative", doc.payable()).on("payable").asOptional();
    }
    if (doc.gross().isZero() && doc.payable().isZero()) {
      return Refusal.because("invoice.amount.zero").on("payable").asOptional();
    }
    if (!doc.payable().equals(doc.gross().minus(doc.prepaid()).plus(doc.rounding()))
        || !doc.gross().equals(doc.net().plus(doc.vat()))) {
      return Refusal.because("invoice.totals.inconsistent", doc.gross(), doc.net(), doc.vat())
          .on("gross")
          .asOptional();
    }
    long tolerated = doc.taxes().size();
    if (!doc.taxes().isEmpty()
        && (Math.abs(remainder(doc, true)) > tolerated
            || Math.abs(remainder(doc, false)) > tolerated)) {
      return Refusal.because("invoice.taxes.inconsistent", doc.net(), doc.vat())
          .on("vat")
          .asOptional();
    }
    return Optional.empty();
  }

  private static long remainder(InvoiceDocument doc, boolean net) {
    long total = (net ? doc.net() : doc.vat()).minor();
    for (InvoiceDocument.InvoiceTax tax : doc.taxes()) {
      total -= (net ? tax.net() : tax.vat()).minor();
    }
    return total;
  }

  static InvoiceFigures of(InvoiceDocument doc) {
    boolean turn = doc.creditNote();
    List<RateFigures> rates = new ArrayList<>();
    for (InvoiceDocument.InvoiceTax tax : doc.taxes()) {
      rates.add(new RateFigures(tax.ratePercent(), sign(tax.net(), turn), sign(tax.vat(), turn)));
    }
    if (rates.isEmpty()) {
      rates.add(new RateFigures(null, sign(doc.net(), turn), sign(doc.vat(), turn)));
    }
    Money payable = sign(doc.payable(), turn);
    return new InvoiceFigures(
        turn || payable.isNegative(),
        sign(doc.net(), turn),
        sign(doc.vat(), turn),
        sign(doc.gross(), turn),
        sign(doc.prepaid(), turn),
        sign(doc.rounding(), turn),
        payable,
        rates);
  }

  /** What the rates leave of net and VAT, plus the document's own rounding. */
  Money roundingToPost() {
    Money rest = net.plus(vat).plus(rounding);
    for (RateFigures rate : rates) {
      rest = rest.minus(rate.net()).minus(rate.vat());
    }
    return rest;
  }

  private static Money sign(Money money, boolean turn) {
    return turn ? money.negated() : money;
  }
}
