package org.saldo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.saldo.receivable.InvoiceDocument;
import org.saldo.receivable.InvoiceDocument.InvoiceTax;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class InvoiceWritersTest {

  private static final SamplePortfolio DEMO = SamplePortfolio.demo();

  @Test
  void statesInUblWhatTheDocumentSays() throws Exception {
    for (SampleInvoice invoice : invoices()) {
      InvoiceDocument document = invoice.document();
      Element root = parse(UblWriter::write, invoice);
      assertThat(root.getLocalName()).isEqualTo(document.creditNote() ? "CreditNote" : "Invoice");
      assertThat(text(root, "ID")).isEqualTo(document.number());
      assertThat(text(root, "IssueDate")).isEqualTo(document.issuedOn().toString());
      assertThat(text(root, "DueDate")).isEqualTo(Objects.toString(document.dueOn(), null));
      assertThat(text(root, "LegalMonetaryTotal", "PayableAmount"))
          .isEqualTo(document.payable().amount().toPlainString());
      assertThat(
              text(
                  root, "AccountingCustomerParty", "Party", "PartyLegalEntity", "RegistrationName"))
          .isEqualTo(document.buyer().name());
      assertThat(text(root, "AccountingSupplierParty", "Party", "PartyTaxScheme", "CompanyID"))
          .isEqualTo(document.seller().vatId());
      assertThat(text(root, "BillingReference", "InvoiceDocumentReference", "ID"))
          .isEqualTo(document.preceding());
      assertThat(text(root, "PaymentMeans", "PaymentMandate", "ID"))
          .isEqualTo(document.mandateReference());
      assertThat(count(root, "TaxSubtotal")).isEqualTo(document.taxes().size());
    }
  }

  @Test
  void statesInCiiWhatTheDocumentSays() throws Exception {
    for (SampleInvoice invoice : invoices()) {
      InvoiceDocument document = invoice.document();
      Element root = parse(CiiWriter::write, invoice);
      String settlement = "ApplicableHeaderTradeSettlement";
      String trade = "SupplyChainTradeTransaction";
      assertThat(text(root, "ExchangedDocument", "ID")).isEqualTo(document.number());
      assertThat(text(root, "ExchangedDocument", "IssueDateTime", "DateTimeString"))
          .isEqualTo(document.issuedOn().toString().replace("-", ""));
      assertThat(
              text(
                  root,
                  trade,
                  settlement,
                  "SpecifiedTradeSettlementHeaderMonetarySummation",
                  "DuePayableAmount"))
          .isEqualTo(document.payable().amount().toPlainString());
      assertThat(text(root, trade, "ApplicableHeaderTradeAgreement", "BuyerTradeParty", "Name"))
          .isEqualTo(document.buyer().name());
      assertThat(text(root, trade, settlement, "InvoiceReferencedDocument", "IssuerAssignedID"))
          .isEqualTo(document.preceding());
      assertThat(count(root, "IncludedSupplyChainTradeLineItem"))
          .isEqualTo(document.taxes().size());
    }
  }

  @Test
  void explainsWhyThereIsNoVat() {
    for (SampleInvoice invoice : invoices()) {
      for (InvoiceTax tax : invoice.document().taxes()) {
        assertThat(InvoiceLines.exemptionCode(tax) == null).isEqualTo(tax.category().equals("S"));
      }
    }
  }

  @Test
  void escapesMarkup() {
    String xml =
        new String(
            new XmlText()
                .open("a", "b", "\"<&>")
                .leaf("c", "Ä & Söhne <x> ]]> O'Loughlin\t")
                .close()
                .bytes(),
            StandardCharsets.UTF_8);
    assertThat(xml)
        .endsWith(
            """
            <a b="&quot;&lt;&amp;&gt;">
              <c>Ä &amp; Söhne &lt;x&gt; ]]&gt; O'Loughlin&#9;</c>
            </a>
            """);
  }

  @Test
  void refusesWhatXmlCannotHold() {
    assertThatThrownBy(() -> new XmlText().leaf("a", "\u0001"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new XmlText().open("a").bytes())
        .isInstanceOf(IllegalStateException.class);
  }

  private static List<SampleInvoice> invoices() {
    return DEMO.dossiers().flatMap(d -> d.invoices().stream()).toList();
  }

  private static Element parse(
      BiFunction<SampleInvoice, SampleCreditor, byte[]> writer, SampleInvoice invoice)
      throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    byte[] file = writer.apply(invoice, DEMO.creditor(invoice.creditorKey()));
    Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
    return document.getDocumentElement();
  }

  /** The text at a path of local names, always the first; null when there is none. */
  private static String text(Element root, String... path) {
    Element element = root;
    for (String name : path) {
      element =
          children(element).filter(c -> c.getLocalName().equals(name)).findFirst().orElse(null);
      if (element == null) {
        return null;
      }
    }
    return element.getTextContent();
  }

  private static long count(Element root, String name) {
    return root.getElementsByTagNameNS("*", name).getLength();
  }

  private static Stream<Element> children(Element element) {
    Stream.Builder<Element> children = Stream.builder();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(child);
      }
    }
    return children.build();
  }
}
