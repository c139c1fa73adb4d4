package org.saldo.receivable;

import org.saldo.casefile.CaseParty;
import org.saldo.debtor.DebtorName;
import org.saldo.debtor.DebtorSighting;
import org.saldo.debtor.PostalAddress;

/** Who an invoice is about, in the words of the capabilities that keep them. */
final class InvoiceParties {

  private InvoiceParties() {}

  /** The buyer as the debtor that was seen. */
  static DebtorSighting debtor(InvoiceDocument doc) {
    InvoiceDocument.InvoiceParty buyer = doc.buyer();
    return new DebtorSighting(
        new DebtorName(cut(buyer.name(), 250), cut(buyer.vatId(), 20), null),
        new PostalAddress(
            cut(buyer.street(), 200),
            cut(buyer.streetExtra(), 200),
            cut(buyer.postcode(), 20),
            cut(buyer.city(), 100),
            buyer.country() == null ? "DE" : buyer.country()),
        cut(buyer.email(), 254),
        cut(buyer.phone(), 60),
        doc.issuedOn(),
        doc.number());
  }

  /** Whom the seller names to talk to. */
  static CaseParty.Contact sales(InvoiceDocument doc) {
    InvoiceDocument.InvoiceParty seller = doc.seller();
    return new CaseParty.Contact(
        cut(seller.contactName(), 250), cut(seller.email(), 254), cut(seller.phone(), 60));
  }

  private static String cut(String text, int max) {
    return text == null || text.length() <= max ? text : text.substring(0, max);
  }
}
