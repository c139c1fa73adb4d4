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
 * Reads invoices and credit notes in UBL 2.1, XRechnung and Peppol among them: one file, one row.
 *
 * <p>Amounts and names are those of the header (EN 16931 terms, CEN/TS 16931-3-2); lines are passed
 * over.
 */
@ApplicationScoped
public class UblReader implements InvoiceReader {

  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final String CREDIT_NOTE = "CreditNote";

  private static final XmlDialect DIALECT =
      new XmlDialect(
          "UBL",
          Set.of("{" + UBL + "Invoice-2}Invoice", "{" + UBL + "CreditNote-2}CreditNote"),
          Set.of(
              UBL + "Invoice-2",
              UBL + "CreditNote-2",
              UBL + "CommonAggregateComponents-2",
              UBL + "CommonBasicComponents-2"),
          Set.of("InvoiceLine", "CreditNoteLine", "AdditionalDocumentReference", "Signature"));

  @Override
  public Set<InvoiceFormat> formats() {
    return Set.of(InvoiceFormat.UBL);
  }

  @Override
  public Reading read(byte[] content, InvoiceFormat format) {
    try {
      return Reading.of(List.of(row(XmlReader.read(content, DIALECT))));
    } catch (UnreadableFile e) {
      return Reading.refused(e.refusal());
    }
  }

  private static Row row(XmlElement root) {
    XmlInvoice invoice = new XmlInvoice(new IsoNotation());
    takeHeader(invoice, root);
    takeParty(invoice, root, "AccountingSupplierParty/Party/", invoice.stated()::putSeller, true);
    takeParty(invoice, root, "AccountingCustomerParty/Party/", invoice.stated()::putBuyer, false);
    takePayment(invoice, root);
    takeAmounts(invoice, root);
    return invoice.stated().row(1);
  }

  private static void takeHeader(XmlInvoice invoice, XmlElement root) {
    invoice.take(Item.NUMBER, root, "ID");
    invoice.take(Item.ISSUED_ON, root, "IssueDate");
    invoice.take(Item.CURRENCY, root, "DocumentCurrencyCode");
    invoice.take(Item.BUYER_REFERENCE, root, "BuyerReference");
    invoice.takeAll(Item.PRECEDING, root, "BillingReference/InvoiceDocumentReference/ID", ", ");
    if (root.name().equals(CREDIT_NOTE)) {
      invoice.stated().markCreditNoteForm();
      Stated type = invoice.single(root, "CreditNoteTypeCode");
      // The root says as much as the code, which UBL (unlike EN 16931) does not demand.
      invoice.stated().put(Item.TYPE, type.text() == null ? Stated.of(type.field(), "381") : type);
    } else {
      invoice.take(Item.TYPE, root, "InvoiceTypeCode");
    }
    // A credit note has no place for a due date of its own (BT-9).
    Stated dueDate = invoice.single(root, "DueDate");
    invoice
        .stated()
        .put(
            Item.DUE_ON,
            dueDate.text() == null ? invoice.single(root, "PaymentMeans/PaymentDueDate") : dueDate);
  }

  private static void takePayment(XmlInvoice invoice, XmlElement root) {
    invoice.takeAll(Item.PAYMENT_REFERENCE, root, "PaymentMeans/PaymentID", ", ");
    invoice.take(Item.MANDATE_REFERENCE, root, "PaymentMeans/PaymentMandate/ID");
    invoice.takeAll(Item.PAYMENT_TERMS, root, "PaymentTerms/Note", "\n");
  }

  private static void takeAmounts(XmlInvoice invoice, XmlElement root) {
    invoice.take(Item.NET, root, "LegalMonetaryTotal/TaxExclusiveAmount");
    invoice.take(Item.GROSS, root, "LegalMonetaryTotal/TaxInclusiveAmount");
    invoice.take(Item.PREPAID, root, "LegalMonetaryTotal/PrepaidAmount");
    invoice.take(Item.ROUNDING, root, "LegalMonetaryTotal/PayableRoundingAmount");
    invoice.take(Item.PAYABLE, root, "LegalMonetaryTotal/PayableAmount");
    List<XmlElement> totals =
        XmlInvoice.claimed(
            root.all("TaxTotal"),
            "TaxAmount",
            root.textAt("DocumentCurrencyCode"),
            root.textAt("TaxCurrencyCode"));
    invoice
        .stated()
        .put(
            Item.VAT,
            invoice.single(
                "TaxTotal/TaxAmount",
                totals.stream().flatMap(t -> t.all("TaxAmount").stream()).toList()));
    for (XmlElement total : totals) {
      for (XmlElement tax : total.all("TaxSubtotal")) {
        invoice
            .stated()
            .addTax(
                new StatedTax(
                    invoice.single(tax, "TaxCategory/ID"),
                    invoice.single(tax, "TaxCategory/Percent", "Percent"),
                    invoice.single(tax, "TaxableAmount"),
                    invoice.single(tax, "TaxAmount")));
      }
    }
  }

  private static void takeParty(
      XmlInvoice invoice, XmlElement root, String path, Side side, boolean seller) {
    XmlElement party = root.first(path);
    Stated registered = invoice.single(root, path + "PartyLegalEntity/RegistrationName");
    side.accept(
        PartyItem.NAME,
        registered.text() == null ? invoice.single(root, path + "PartyName/Name") : registered);
    side.accept(PartyItem.VAT_ID, taxId(party, path, true));
    if (seller) {
      side.accept(PartyItem.TAX_NUMBER, taxId(party, path, false));
    }
    side.accept(PartyItem.IDENTIFIER, identifier(party, path));
    String address = "PostalAddress/";
    text(side, PartyItem.STREET, party, path, address + "StreetName");
    side.accept(
        PartyItem.STREET_EXTRA,
        Stated.of(
            path + address + "AdditionalStreetName",
            XmlInvoice.joined(
                party.textAt(address + "AdditionalStreetName"),
                XmlInvoice.joined(party, address + "AddressLine/Line", ", "))));
    text(side, PartyItem.POSTCODE, party, path, address + "PostalZone");
    text(side, PartyItem.CITY, party, path, address + "CityName");
    text(side, PartyItem.COUNTRY, party, path, address + "Country/IdentificationCode");
    text(side, PartyItem.CONTACT_NAME, party, path, "Contact/Name");
    text(side, PartyItem.PHONE, party, path, "Contact/Telephone");
    String mail = party.textAt("Contact/ElectronicMail");
    side.accept(
        PartyItem.EMAIL,
        Stated.of(path + "Contact/ElectronicMail", mail == null ? electronicAddress(party) : mail));
  }

  private static void text(Side side, PartyItem item, XmlElement party, String path, String below) {
    side.accept(item, Stated.of(path + below, party.textAt(below)));
  }

  private static Stated taxId(XmlElement party, String path, boolean vat) {
    return Stated.of(
        path + "PartyTaxScheme/CompanyID",
        party.all("PartyTaxScheme").stream()
            .filter(scheme -> "VAT".equalsIgnoreCase(scheme.textAt("TaxScheme/ID")) == vat)
            .map(scheme -> scheme.textAt("CompanyID"))
            .filter(id -> id != null)
            .findFirst()
            .orElse(null));
  }

  // Scheme SEPA marks the creditor identifier of direct debits (BT-90), which is another thing.
  private static Stated identifier(XmlElement party, String path) {
    return Stated.of(
        path + "PartyIdentification/ID",
        party.all("PartyIdentification/ID").stream()
            .filter(id -> id.content() != null && !"SEPA".equals(id.attribute("schemeID")))
            .map(XmlElement::content)
            .findFirst()
            .orElse(null));
  }

  private static String electronicAddress(XmlElement party) {
    return party.all("EndpointID").stream()
        .filter(id -> id.content() != null && "EM".equals(id.attribute("schemeID")))
        .map(XmlElement::content)
        .findFirst()
        .orElse(null);
  }
}
