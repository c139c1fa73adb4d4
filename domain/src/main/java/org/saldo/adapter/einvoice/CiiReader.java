package org.saldo.adapter.einvoice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.saldo.adapter.einvoice.XmlInvoice.Side;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.InvoiceReader;
import org.saldo.receivable.StatedInvoice.Item;
import org.saldo.receivable.StatedInvoice.PartyItem;
import org.saldo.receivable.StatedInvoice.Stated;
import org.saldo.receivable.StatedInvoice.StatedTax;

/**
 * Reads invoices in UN/CEFACT Cross Industry Invoice D16B: one file, one row.
 *
 * <p>Amounts and names are those of the header (EN 16931 terms, CEN/TS 16931-3-3); lines are passed
 * over.
 */
@ApplicationScoped
public class CiiReader implements InvoiceReader {

  private static final String CII = "urn:un:unece:uncefact:data:standard:";
  private static final String INVOICE = CII + "CrossIndustryInvoice:100";

  private static final XmlDialect DIALECT =
      new XmlDialect(
          "CII",
          Set.of("{" + INVOICE + "}CrossIndustryInvoice"),
          Set.of(
              INVOICE,
              CII + "ReusableAggregateBusinessInformationEntity:100",
              CII + "QualifiedDataType:100",
              CII + "UnqualifiedDataType:100"),
          Set.of("IncludedSupplyChainTradeLineItem", "AdditionalReferencedDocument"));

  @Override
  public Set<InvoiceFormat> formats() {
    return Set.of(InvoiceFormat.CII);
  }

  @Override
  public Reading read(byte[] content, InvoiceFormat format) {
    return read(content);
  }

  static Reading read(byte[] content) {
    try {
      return Reading.of(List.of(row(XmlReader.read(content, DIALECT))));
    } catch (UnreadableFile e) {
      return Reading.refused(e.refusal());
    }
  }

  private static Row row(XmlElement root) {
    XmlInvoice invoice = new XmlInvoice(new CiiNotation());
    String transaction = "SupplyChainTradeTransaction/";
    XmlElement agreement = root.first(transaction + "ApplicableHeaderTradeAgreement");
    XmlElement settlement = root.first(transaction + "ApplicableHeaderTradeSettlement");
    invoice.take(Item.NUMBER, root, "ExchangedDocument/ID");
    invoice.take(Item.TYPE, root, "ExchangedDocument/TypeCode");
    takeDate(invoice, Item.ISSUED_ON, root, "ExchangedDocument/IssueDateTime/DateTimeString");
    invoice.take(Item.BUYER_REFERENCE, agreement, "BuyerReference");
    takeParty(invoice, agreement, "SellerTradeParty/", invoice.stated()::putSeller, true);
    takeParty(invoice, agreement, "BuyerTradeParty/", invoice.stated()::putBuyer, false);
    takePayment(invoice, settlement);
    takeAmounts(invoice, settlement);
    return invoice.stated().row(1);
  }

  private static void takePayment(XmlInvoice invoice, XmlElement settlement) {
    invoice.take(Item.CURRENCY, settlement, "InvoiceCurrencyCode");
    invoice.take(Item.PAYMENT_REFERENCE, settlement, "PaymentReference");
    invoice.takeAll(Item.PRECEDING, settlement, "InvoiceReferencedDocument/IssuerAssignedID", ", ");
    String terms = "SpecifiedTradePaymentTerms/";
    takeDate(invoice, Item.DUE_ON, settlement, terms + "DueDateDateTime/DateTimeString");
    invoice.take(Item.MANDATE_REFERENCE, settlement, terms + "DirectDebitMandateID");
    invoice.takeAll(Item.PAYMENT_TERMS, settlement, terms + "Description", "\n");
  }

  private static void takeDate(XmlInvoice invoice, Item item, XmlElement scope, String path) {
    Stated date = invoice.single(scope, path);
    String format = scope.first(path).attribute("format");
    boolean other = date.text() != null && format != null && !format.equals("102");
    invoice
        .stated()
        .put(item, other ? Stated.of(path, date.text() + " (format " + format + ")") : date);
  }

  private static void takeAmounts(XmlInvoice invoice, XmlElement settlement) {
    String totals = "SpecifiedTradeSettlementHeaderMonetarySummation/";
    invoice.take(Item.NET, settlement, totals + "TaxBasisTotalAmount");
    invoice.take(Item.GROSS, settlement, totals + "GrandTotalAmount");
    invoice.take(Item.PREPAID, settlement, totals + "TotalPrepaidAmount");
    invoice.take(Item.ROUNDING, settlement, totals + "RoundingAmount");
    invoice.take(Item.PAYABLE, settlement, totals + "DuePayableAmount");
    String vat = totals + "TaxTotalAmount";
    List<XmlElement> claimed =
        XmlInvoice.claimed(
            settlement.all(vat),
            "",
            settlement.textAt("InvoiceCurrencyCode"),
            settlement.textAt("TaxCurrencyCode"));
    invoice.stated().put(Item.VAT, invoice.single(vat, claimed));
    for (XmlElement tax : settlement.all("ApplicableTradeTax")) {
      invoice
          .stated()
          .addTax(
              new StatedTax(
                  invoice.single(tax, "CategoryCode"),
                  invoice.single(tax, "RateApplicablePercent"),
                  invoice.single(tax, "BasisAmount"),
                  invoice.single(tax, "CalculatedAmount")));
    }
  }

  private static void takeParty(
      XmlInvoice invoice, XmlElement agreement, String path, Side side, boolean seller) {
    XmlElement party = agreement.first(path);
    side.accept(PartyItem.NAME, invoice.single(agreement, path + "Name"));
    side.accept(PartyItem.VAT_ID, taxId(party, path, "VA"));
    if (seller) {
      side.accept(PartyItem.TAX_NUMBER, taxId(party, path, "FC"));
    }
    text(side, PartyItem.IDENTIFIER, party, path, "ID", "GlobalID");
    String address = "PostalTradeAddress/";
    text(side, PartyItem.STREET, party, path, address + "LineOne");
    side.accept(
        PartyItem.STREET_EXTRA,
        Stated.of(
            path + address + "LineTwo",
            XmlInvoice.joined(
                party.textAt(address + "LineTwo"), party.textAt(address + "LineThree"))));
    text(side, PartyItem.POSTCODE, party, path, address + "PostcodeCode");
    text(side, PartyItem.CITY, party, path, address + "CityName");
    text(side, PartyItem.COUNTRY, party, path, address + "CountryID");
    String contact = "DefinedTradeContact/";
    text(
        side,
        PartyItem.CONTACT_NAME,
        party,
        path,
        contact + "PersonName",
        contact + "DepartmentName");
    text(
        side,
        PartyItem.PHONE,
        party,
        path,
        contact + "TelephoneUniversalCommunication/CompleteNumber");
    String mail = contact + "EmailURIUniversalCommunication/URIID";
    String contactMail = party.textAt(mail);
    side.accept(
        PartyItem.EMAIL,
        Stated.of(path + mail, contactMail == null ? electronicAddress(party) : contactMail));
  }

  private static void text(
      Side side, PartyItem item, XmlElement party, String path, String... below) {
    String text = null;
    for (String place : below) {
      text = text == null ? party.textAt(place) : text;
    }
    side.accept(item, Stated.of(path + below[0], text));
  }

  private static Stated taxId(XmlElement party, String path, String scheme) {
    return Stated.of(
        path + "SpecifiedTaxRegistration/ID",
        firstWithScheme(party, "SpecifiedTaxRegistration/ID", scheme));
  }

  private static String electronicAddress(XmlElement party) {
    return firstWithScheme(party, "URIUniversalCommunication/URIID", "EM");
  }

  private static String firstWithScheme(XmlElement party, String path, String scheme) {
    return party.all(path).stream()
        .filter(id -> id.content() != null && scheme.equals(id.attribute("schemeID")))
        .map(XmlElement::content)
        .findFirst()
        .orElse(null);
  }
}
