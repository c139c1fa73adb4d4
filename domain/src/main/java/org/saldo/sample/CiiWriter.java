package org.saldo.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.saldo.money.Money;
import org.saldo.receivable.InvoiceDocument;
import org.saldo.receivable.InvoiceDocument.InvoiceParty;
import org.saldo.receivable.InvoiceDocument.InvoiceTax;

/**
 * A sample invoice as the file it would have arrived in: UN/CEFACT CII D16B after EN 16931 and
 * XRechnung 3.0.
 *
 * <p>One line per VAT rate; the delivery date is the issue date. The same invoice gives the same
 * bytes everywhere.
 */
public final class CiiWriter {

  private static final String SPACE = "urn:un:unece:uncefact:data:standard:";

  private CiiWriter() {}

  /**
   * The file.
   *
   * @param creditor seller of the invoice, for accounts and the names of lines
   */
  public static byte[] write(SampleInvoice invoice, SampleCreditor creditor) {
    InvoiceDocument document = invoice.document();
    XmlText xml = new XmlText();
    xml.open(
        "rsm:CrossIndustryInvoice",
        "xmlns:rsm",
        SPACE + "CrossIndustryInvoice:100",
        "xmlns:ram",
        SPACE + "ReusableAggregateBusinessInformationEntity:100",
        "xmlns:udt",
        SPACE + "UnqualifiedDataType:100");
    header(xml, document);
    xml.open("rsm:SupplyChainTradeTransaction");
    int line = 1;
    for (InvoiceTax tax : document.taxes()) {
      line(xml, tax, InvoiceLines.name(tax, creditor), line++);
    }
    xml.open("ram:ApplicableHeaderTradeAgreement");
    xml.leaf("ram:BuyerReference", document.buyerReference());
    party(xml, "ram:SellerTradeParty", document.seller());
    party(xml, "ram:BuyerTradeParty", document.buyer());
    xml.close();
    xml.open("ram:ApplicableHeaderTradeDelivery").open("ram:ActualDeliverySupplyChainEvent");
    date(xml, "ram:OccurrenceDateTime", document.issuedOn());
    xml.close().close();
    settlement(xml, invoice, creditor);
    return xml.close().close().bytes();
  }

  private static void header(XmlText xml, InvoiceDocument document) {
    xml.open("rsm:ExchangedDocumentContext");
    xml.open("ram:BusinessProcessSpecifiedDocumentContextParameter");
    xml.leaf("ram:ID", InvoiceLines.PROCESS).close();
    xml.open("ram:GuidelineSpecifiedDocumentContextParameter");
    xml.leaf("ram:ID", InvoiceLines.GUIDELINE).close();
    xml.close();
    xml.open("rsm:ExchangedDocument")
        .leaf("ram:ID", document.number())
        .leaf("ram:TypeCode", document.typeCode());
    date(xml, "ram:IssueDateTime", document.issuedOn());
    xml.close();
  }

  private static void line(XmlText xml, InvoiceTax tax, String name, int number) {
    xml.open("ram:IncludedSupplyChainTradeLineItem");
    xml.open("ram:AssociatedDocumentLineDocument").leaf("ram:LineID", "" + number).close();
    xml.open("ram:SpecifiedTradeProduct").leaf("ram:Name", name).close();
    xml.open("ram:SpecifiedLineTradeAgreement").open("ram:NetPriceProductTradePrice");
    amount(xml, "ram:ChargeAmount", tax.net());
    xml.close().close();
    xml.open("ram:SpecifiedLineTradeDelivery");
    xml.leaf("ram:BilledQuantity", "1", "unitCode", "C62").close();
    xml.open("ram:SpecifiedLineTradeSettlement")
        .open("ram:ApplicableTradeTax")
        .leaf("ram:TypeCode", "VAT")
        .leaf("ram:CategoryCode", tax.category())
        .leaf("ram:RateApplicablePercent", InvoiceLines.rate(tax))
        .close();
    xml.open("ram:SpecifiedTradeSettlementLineMonetarySummation");
    amount(xml, "ram:LineTotalAmount", tax.net());
    xml.close().close().close();
  }

  private static void party(XmlText xml, String element, InvoiceParty party) {
    xml.open(element).leaf("ram:ID", party.identifier()).leaf("ram:Name", party.name());
    xml.open("ram:DefinedTradeContact").leaf("ram:PersonName", party.contactName());
    if (party.phone() != null) {
      xml.open("ram:TelephoneUniversalCommunication");
      xml.leaf("ram:CompleteNumber", party.phone()).close();
    }
    xml.open("ram:EmailURIUniversalCommunication").leaf("ram:URIID", party.email()).close();
    xml.close();
    xml.open("ram:PostalTradeAddress")
        .leaf("ram:PostcodeCode", party.postcode())
        .leaf("ram:LineOne", party.street())
        .leaf("ram:LineTwo", party.streetExtra())
        .leaf("ram:CityName", party.city())
        .leaf("ram:CountryID", party.country())
        .close();
    xml.open("ram:URIUniversalCommunication");
    xml.leaf("ram:URIID", party.email(), "schemeID", "EM").close();
    taxRegistration(xml, party.vatId(), "VA");
    taxRegistration(xml, party.taxNumber(), "FC");
    xml.close();
  }

  private static void taxRegistration(XmlText xml, String id, String scheme) {
    if (id != null) {
      xml.open("ram:SpecifiedTaxRegistration").leaf("ram:ID", id, "schemeID", scheme).close();
    }
  }

  private static void settlement(XmlText xml, SampleInvoice invoice, SampleCreditor creditor) {
    InvoiceDocument document = invoice.document();
    xml.open("ram:ApplicableHeaderTradeSettlement")
        .leaf(
            "ram:CreditorReferenceID",
            document.mandateReference() != null ? creditor.sepaCreditorId() : null)
        .leaf("ram:PaymentReference", document.paymentReference())
        .leaf("ram:InvoiceCurrencyCode", document.currency());
    paymentMeans(xml, invoice, creditor);
    for (InvoiceTax tax : document.taxes()) {
      xml.open("ram:ApplicableTradeTax");
      amount(xml, "ram:CalculatedAmount", tax.vat());
      xml.leaf("ram:TypeCode", "VAT")
          .leaf("ram:ExemptionReason", InvoiceLines.exemptionReason(tax));
      amount(xml, "ram:BasisAmount", tax.net());
      xml.leaf("ram:CategoryCode", tax.category())
          .leaf("ram:ExemptionReasonCode", InvoiceLines.exemptionCode(tax))
          .leaf("ram:RateApplicablePercent", InvoiceLines.rate(tax))
          .close();
    }
    paymentTerms(xml, document);
    totals(xml, document);
    if (document.preceding() != null) {
      xml.open("ram:InvoiceReferencedDocument");
      xml.leaf("ram:IssuerAssignedID", document.preceding()).close();
    }
    xml.close();
  }

  private static void paymentMeans(XmlText xml, SampleInvoice invoice, SampleCreditor creditor) {
    xml.open("ram:SpecifiedTradeSettlementPaymentMeans");
    xml.leaf("ram:TypeCode", InvoiceLines.paymentMeans(invoice.document()));
    if (invoice.payerIban() != null) {
      xml.open("ram:PayerPartyDebtorFinancialAccount");
      xml.leaf("ram:IBANID", invoice.payerIban()).close();
    } else {
      xml.open("ram:PayeePartyCreditorFinancialAccount")
          .leaf("ram:IBANID", creditor.iban())
          .leaf("ram:AccountName", creditor.name())
          .close();
      xml.open("ram:PayeeSpecifiedCreditorFinancialInstitution");
      xml.leaf("ram:BICID", creditor.bic()).close();
    }
    xml.close();
  }

  private static void paymentTerms(XmlText xml, InvoiceDocument document) {
    if (document.paymentTerms() == null && document.dueOn() == null) {
      return;
    }
    xml.open("ram:SpecifiedTradePaymentTerms").leaf("ram:Description", document.paymentTerms());
    if (document.dueOn() != null) {
      date(xml, "ram:DueDateDateTime", document.dueOn());
    }
    xml.leaf("ram:DirectDebitMandateID", document.mandateReference()).close();
  }

  private static void totals(XmlText xml, InvoiceDocument document) {
    xml.open("ram:SpecifiedTradeSettlementHeaderMonetarySummation");
    amount(xml, "ram:LineTotalAmount", document.net());
    amount(xml, "ram:TaxBasisTotalAmount", document.net());
    String vat = document.vat().amount().toPlainString();
    xml.leaf("ram:TaxTotalAmount", vat, "currencyID", document.currency());
    amountUnlessZero(xml, "ram:RoundingAmount", document.rounding());
    amount(xml, "ram:GrandTotalAmount", document.gross());
    amountUnlessZero(xml, "ram:TotalPrepaidAmount", document.prepaid());
    amount(xml, "ram:DuePayableAmount", document.payable());
    xml.close();
  }

  private static void date(XmlText xml, String element, LocalDate day) {
    xml.open(element);
    String digits = day.format(DateTimeFormatter.BASIC_ISO_DATE);
    xml.leaf("udt:DateTimeString", digits, "format", "102").close();
  }

  private static void amountUnlessZero(XmlText xml, String element, Money money) {
    if (!money.isZero()) {
      amount(xml, element, money);
    }
  }

  private static void amount(XmlText xml, String element, Money money) {
    xml.leaf(element, money.amount().toPlainString());
  }
}
