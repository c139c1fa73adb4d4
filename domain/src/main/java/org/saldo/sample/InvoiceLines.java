package org.saldo.sample;

import java.math.BigDecimal;
import org.saldo.receivable.InvoiceDocument;
import org.saldo.receivable.InvoiceDocument.InvoiceTax;

/** What both file formats say beyond the document: codes, reasons and one line per VAT rate. */
final class InvoiceLines {

  static final String GUIDELINE =
      "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";
  static final String PROCESS = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

  private InvoiceLines() {}

  /** Name of the supply (BT-153). */
  static String name(InvoiceTax tax, SampleCreditor creditor) {
    if (!tax.category().equals("S")) {
      return creditor.services();
    }
    return isReduced(tax) ? creditor.reducedSupplies() : creditor.supplies();
  }

  private static boolean isReduced(InvoiceTax tax) {
    return tax.ratePercent().compareTo(InvoiceForm.STANDARD) < 0;
  }

  /** Why there is no VAT (BT-120), null where there is. */
  static String exemptionReason(InvoiceTax tax) {
    return switch (tax.category()) {
      case "AE" -> "Reverse charge, Steuerschuldnerschaft des Leistungsempfängers";
      case "G" -> "Export outside the European Union";
      default -> null;
    };
  }

  /** The code of the reason (BT-121), null where there is VAT. */
  static String exemptionCode(InvoiceTax tax) {
    return switch (tax.category()) {
      case "AE" -> "VATEX-EU-AE";
      case "G" -> "VATEX-EU-G";
      default -> null;
    };
  }

  /** UNTDID 4461: SEPA direct debit, SEPA transfer, or a transfer in another currency. */
  static String paymentMeans(InvoiceDocument document) {
    if (document.mandateReference() != null) {
      return "59";
    }
    return document.currency().equals("EUR") ? "58" : "30";
  }

  static String rate(InvoiceTax tax) {
    BigDecimal rate = tax.ratePercent();
    return rate == null ? null : rate.toPlainString();
  }
}
