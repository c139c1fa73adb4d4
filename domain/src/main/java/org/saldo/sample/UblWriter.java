package org.saldo.sample;

import org.saldo.money.Money;
import org.saldo.receivable.InvoiceDocument;
import org.saldo.receivable.InvoiceDocument.InvoiceParty;
import org.saldo.receivable.InvoiceDocument.InvoiceTax;

/**
 * A sample invoice as the file it would have arrived in: UBL 2.1 after EN 16931 and XRechnung 3.0.
 *
 * <p>One line per VAT rate; the delivery date is the issue date. The same invoice gives the same
 * bytes everywhere.
 */
public final class UblWriter {

  private static final String SPACE = "urn:oasis:names:specification:ubl:schema:xsd:";

  private UblWriter() {}

  /**
   * The file.
   *
   * @param creditor seller of the invoice, for accounts and the names of lines
   */
  public static byte[] write(SampleInvoice invoice, SampleCreditor creditor) {
    InvoiceDocument document = invoice.document();
    String kind = document.creditNote() ? "CreditNote" : "Invoice";
    XmlText xml = new XmlText();
    xml.open(
        "ubl:" + kind,
        "xmlns:ubl",
        SPACE + kind + "-2",
        "xmlns:cac",
        SPACE + "CommonAggregateComponents-2",
        "xmlns:cbc",
        SPACE + "CommonBasicComponents-2");
    header(xml, document, kind);
    supplier(xml, document, creditor);
    xml.open("cac:AccountingCustomerParty").open("cac:Party");
    party(xml, document.buyer(), null);
    xml.close().close();
    xml.open("cac:Delivery");
    xml.leaf("cbc:ActualDeliveryDate", document.issuedOn().toString()).close();
    paymentMeans(xml, invoice, creditor);
    if (document.paymentTerms() != null) {
      xml.open("cac:PaymentTerms").leaf("cbc:Note", document.paymentTerms()).close();
    }
    taxes(xml, document);
    totals(xml, document);
    int line = 1;
    for (InvoiceTax tax : document.taxes()) {
      line(xml, document, tax, InvoiceLines.name(tax, creditor), line++);
    }
    return xml.close().bytes();
  }

  private static void header(XmlText xml, InvoiceDocument document, String kind) {
    xml.leaf("cbc:CustomizationID", InvoiceLines.GUIDELINE)
        .leaf("cbc:ProfileID", InvoiceLines.PROCESS)
        .leaf("cbc:ID", document.number())
        .leaf("cbc:IssueDate", document.issuedOn().toString());
    if (document.dueOn() != null && !document.creditNote()) {
      xml.leaf("cbc:DueDate", document.dueOn().toString());
    }
    xml.leaf("cbc:" + kind + "TypeCode", document.typeCode())
        .leaf("cbc:DocumentCurrencyCode", document.currency())
        .leaf("cbc:BuyerReference", document.buyerReference());
    if (document.preceding() != null) {
      xml.open("cac:BillingReference").open("cac:InvoiceDocumentReference");
      xml.leaf("cbc:ID", document.preceding()).close().close();
    }
  }

  private static void supplier(XmlText xml, InvoiceDocument document, SampleCreditor creditor) {
    boolean collects = document.mandateReference() != null;
    xml.open("cac:AccountingSupplierParty").open("cac:Party");
    party(xml, document.seller(), collects ? creditor.sepaCreditorId() : null);
    xml.close().close();
  }

  private static void party(XmlText xml, InvoiceParty party, String sepaCreditorId) {
    xml.leaf("cbc:EndpointID", party.email(), "schemeID", "EM");
    if (party.identifier() != null) {
      xml.open("cac:PartyIdentification").leaf("cbc:ID", party.identifier()).close();
    }
    if (sepaCreditorId != null) {
      xml.open("cac:PartyIdentification");
      xml.leaf("cbc:ID", sepaCreditorId, "schemeID", "SEPA").close();
    }
    xml.open("cac:PostalAddress")
        .leaf("cbc:StreetName", party.street())
        .leaf("cbc:AdditionalStreetName", party.streetExtra())
        .leaf("cbc:CityName", party.city())
        .leaf("cbc:PostalZone", party.postcode())
        .open("cac:Country")
        .leaf("cbc:IdentificationCode", party.country())
        .close()
        .close();
    taxRegistration(xml, party.vatId(), "VAT");
    taxRegistration(xml, party.taxNumber(), "FC");
    xml.open("cac:PartyLegalEntity").leaf("cbc:RegistrationName", party.name()).close();
    xml.open("cac:Contact")
        .leaf("cbc:Name", party.contactName())
        .leaf("cbc:Telephone", party.phone())
        .leaf("cbc:ElectronicMail", party.email())
        .close();
  }

  private static void taxRegistration(XmlText xml, String id, String scheme) {
    if (id != null) {
      xml.open("cac:PartyTaxScheme").leaf("cbc:CompanyID", id);
      scheme(xml, scheme).close();
    }
  }

  private static XmlText scheme(XmlText xml, String scheme) {
    return xml.open("cac:TaxScheme").leaf("cbc:ID", scheme).close();
  }

  private static void paymentMeans(XmlText xml, SampleInvoice invoice, SampleCreditor creditor) {
    InvoiceDocument document = invoice.document();
    xml.open("cac:PaymentMeans")
        .leaf("cbc:PaymentMeansCode", InvoiceLines.paymentMeans(document))
        .leaf("cbc:PaymentID", document.paymentReference());
    if (document.mandateReference() == null) {
      xml.open("cac:PayeeFinancialAccount")
          .leaf("cbc:ID", creditor.iban())
          .leaf("cbc:Name", creditor.name());
      xml.open("cac:FinancialInstitutionBranch").leaf("cbc:ID", creditor.bic()).close().close();
    } else {
      xml.open("cac:PaymentMandate").leaf("cbc:ID", document.mandateReference());
      xml.open("cac:PayerFinancialAccount").leaf("cbc:ID", invoice.payerIban()).close().close();
    }
    xml.close();
  }

  private static void taxes(XmlText xml, InvoiceDocument document) {
    xml.open("cac:TaxTotal");
    amount(xml, "cbc:TaxAmount", document.vat());
    for (InvoiceTax tax : document.taxes()) {
      xml.open("cac:TaxSubtotal");
      amount(xml, "cbc:TaxableAmount", tax.net());
      amount(xml, "cbc:TaxAmount", tax.vat());
      xml.open("cac:TaxCategory")
          .leaf("cbc:ID", tax.category())
          .leaf("cbc:Percent", InvoiceLines.rate(tax))
          .leaf("cbc:TaxExemptionReasonCode", InvoiceLines.exemptionCode(tax))
          .leaf("cbc:TaxExemptionReason", InvoiceLines.exemptionReason(tax));
      scheme(xml, "VAT").close().close();
    }
    xml.close();
  }

  private static void totals(XmlText xml, InvoiceDocument document) {
    xml.open("cac:LegalMonetaryTotal");
    amount(xml, "cbc:LineExtensionAmount", document.net());
    amount(xml, "cbc:TaxExclusiveAmount", document.net());
    amount(xml, "cbc:TaxInclusiveAmount", document.gross());
    amountUnlessZero(xml, "cbc:PrepaidAmount", document.prepaid());
    amountUnlessZero(xml, "cbc:PayableRoundingAmount", document.rounding());
    amount(xml, "cbc:PayableAmount", document.payable());
    xml.close();
  }

  private static void line(
      XmlText xml, InvoiceDocument document, InvoiceTax tax, String name, int number) {
    boolean credit = document.creditNote();
    xml.open(credit ? "cac:CreditNoteLine" : "cac:InvoiceLine")
        .leaf("cbc:ID", "" + number)
        .leaf(credit ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity", "1", "unitCode", "C62");
    amount(xml, "cbc:LineExtensionAmount", tax.net());
    xml.open("cac:Item").leaf("cbc:Name", name).open("cac:ClassifiedTaxCategory");
    xml.leaf("cbc:ID", tax.category()).leaf("cbc:Percent", InvoiceLines.rate(tax));
    scheme(xml, "VAT").close().close();
    xml.open("cac:Price");
    amount(xml, "cbc:PriceAmount", tax.net());
    xml.close().close();
  }

  private static void amountUnlessZero(XmlText xml, String element, Money money) {
    if (!money.isZero()) {
      amount(xml, element, money);
    }
  }

  private static void amount(XmlText xml, String element, Money money) {
    xml.leaf(element, money.amount().toPlainString(), "currencyID", money.currency());
  }
}
