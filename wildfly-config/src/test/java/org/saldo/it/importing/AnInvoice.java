package org.saldo.it.importing;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.saldo.money.Money;
import org.saldo.receivable.InvoiceDocument;
import org.saldo.receivable.InvoiceDocument.InvoiceParty;
import org.saldo.receivable.InvoiceDocument.InvoiceTax;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.sample.CiiWriter;
import org.saldo.sample.SampleCreditor;
import org.saldo.sample.SampleInvoice;
import org.saldo.sample.SamplePortfolio;
import org.saldo.sample.UblWriter;

/**
 * An invoice of a test, of 3 March 2025 and due a fortnight later unless it says otherwise.
 *
 * <pre>{@code
 * anInvoice("RE-1").to("Rosa Roth").of("100.00", "19").as(UBL)
 * }</pre>
 */
public final class AnInvoice {

  public static final LocalDate ISSUED = LocalDate.of(2025, 3, 3);

  // Accounts and names of lines, which the import does not look at.
  private static final SampleCreditor STATIONERY = SamplePortfolio.demo().creditor("linde");

  private final String number;
  private final List<InvoiceTax> taxes = new ArrayList<>();
  private boolean creditNote;
  private LocalDate issuedOn = ISSUED;
  private LocalDate dueOn = ISSUED.plusDays(14);
  private String currency = "EUR";
  private InvoiceParty seller = STATIONERY_SELLER;
  private String buyer = "Rosa Roth";
  private String vatId;
  private String email;
  private String postcode = "10115";
  private String prepaid = "0";
  private String rounding = "0";
  private String preceding;

  private static final InvoiceParty STATIONERY_SELLER = party("Testverkauf GmbH", null, null, null);

  private AnInvoice(String number) {
    this.number = number;
  }

  public static AnInvoice anInvoice(String number) {
    return new AnInvoice(number);
  }

  public static AnInvoice aCreditNote(String number) {
    AnInvoice credit = new AnInvoice(number);
    credit.creditNote = true;
    credit.dueOn = null;
    return credit;
  }

  public AnInvoice from(String sellerName, String sellerVatId) {
    seller = party(sellerName, sellerVatId, null, "10115");
    return this;
  }

  public AnInvoice to(String name) {
    buyer = name;
    return this;
  }

  public AnInvoice withVatId(String id) {
    vatId = id;
    return this;
  }

  public AnInvoice at(String address) {
    email = address;
    return this;
  }

  public AnInvoice in(String code) {
    postcode = code;
    return this;
  }

  public AnInvoice in(Currency other) {
    currency = other.code();
    return this;
  }

  /** A currency by its code, so that it is not taken for a postcode. */
  public record Currency(String code) {}

  public AnInvoice issuedOn(String day) {
    issuedOn = LocalDate.parse(day);
    dueOn = creditNote ? null : issuedOn.plusDays(14);
    return this;
  }

  public AnInvoice dueOn(String day) {
    dueOn = LocalDate.parse(day);
    return this;
  }

  public AnInvoice withoutDueDate() {
    dueOn = null;
    return this;
  }

  /** A net amount and its VAT rate in percent, rounded half up. */
  public AnInvoice of(String net, String rate) {
    BigDecimal vat =
        new BigDecimal(net)
            .multiply(new BigDecimal(rate))
            .movePointLeft(2)
            .setScale(Money.zero(currency).fractionDigits(), RoundingMode.HALF_UP);
    return of(net, rate, vat.toPlainString());
  }

  public AnInvoice of(String net, String rate, String vat) {
    BigDecimal percent = new BigDecimal(rate);
    String category = percent.signum() == 0 ? "Z" : "S";
    taxes.add(new InvoiceTax(category, percent, money(net), money(vat)));
    return this;
  }

  public AnInvoice prepaid(String amount) {
    prepaid = amount;
    return this;
  }

  public AnInvoice rounded(String amount) {
    rounding = amount;
    return this;
  }

  public AnInvoice referringTo(String invoice) {
    preceding = invoice;
    return this;
  }

  public String number() {
    return number;
  }

  /** The file it arrives in. */
  public byte[] as(InvoiceFormat format) {
    SampleInvoice invoice = new SampleInvoice(STATIONERY.key(), document(), null);
    return switch (format) {
      case UBL -> UblWriter.write(invoice, STATIONERY);
      case CII -> CiiWriter.write(invoice, STATIONERY);
      case FACTURX -> pdfWith(CiiWriter.write(invoice, STATIONERY));
      case CSV -> csv(this);
    };
  }

  /** A table of several. */
  public static byte[] csv(AnInvoice... invoices) {
    String header = String.join(";", invoices[0].cells().keySet());
    return Arrays.stream(invoices)
        .map(invoice -> String.join(";", invoice.cells().values()))
        .collect(joining("\n", header + "\n", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, String> cells() {
    InvoiceDocument doc = document();
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("number", number);
    cells.put("type", creditNote ? "credit_note" : "invoice");
    cells.put("issued_on", issuedOn.toString());
    cells.put("due_on", Objects.toString(dueOn, ""));
    cells.put("currency", currency);
    cells.put("net", plain(doc.net()));
    cells.put("vat", plain(doc.vat()));
    cells.put("gross", plain(doc.gross()));
    cells.put("prepaid", plain(doc.prepaid()));
    cells.put("rounding", plain(doc.rounding()));
    cells.put("payable", plain(doc.payable()));
    cells.put("debtor_name", buyer);
    cells.put("debtor_vat_id", Objects.toString(vatId, ""));
    cells.put("debtor_email", Objects.toString(email, ""));
    cells.put("debtor_street", "Testweg 1");
    cells.put("debtor_postcode", Objects.toString(postcode, ""));
    cells.put("debtor_city", "Teststadt");
    cells.put("debtor_country", "DE");
    cells.put("preceding", Objects.toString(preceding, ""));
    for (int i = 0; i < taxes.size(); i++) {
      InvoiceTax tax = taxes.get(i);
      cells.put("tax" + (i + 1) + "_category", tax.category());
      cells.put("tax" + (i + 1) + "_rate", tax.ratePercent().toPlainString());
      cells.put("tax" + (i + 1) + "_net", plain(tax.net()));
      cells.put("tax" + (i + 1) + "_vat", plain(tax.vat()));
    }
    return cells;
  }

  private static String plain(Money money) {
    return money.amount().toPlainString();
  }

  private InvoiceDocument document() {
    Money net = Money.sum(currency, taxes.stream().map(InvoiceTax::net).toList());
    Money vat = Money.sum(currency, taxes.stream().map(InvoiceTax::vat).toList());
    Money gross = net.plus(vat);
    return new InvoiceDocument(
        number,
        creditNote,
        creditNote ? "381" : "380",
        issuedOn,
        dueOn,
        currency,
        seller,
        party(buyer, vatId, email, postcode),
        taxes,
        net,
        vat,
        gross,
        money(prepaid),
        money(rounding),
        gross.minus(money(prepaid)).plus(money(rounding)),
        preceding,
        null,
        number,
        null,
        null);
  }

  private Money money(String amount) {
    return Money.of(new BigDecimal(amount), currency);
  }

  private static InvoiceParty party(String name, String vatId, String email, String postcode) {
    return new InvoiceParty(
        name, vatId, null, null, "Testweg 1", null, postcode, "Teststadt", "DE", null, email, null);
  }

  private static byte[] pdfWith(byte[] xml) {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      PDEmbeddedFile embedded =
          new PDEmbeddedFile(document, new ByteArrayInputStream(xml), COSName.FLATE_DECODE);
      PDComplexFileSpecification file = new PDComplexFileSpecification();
      file.setFile("factur-x.xml");
      file.setFileUnicode("factur-x.xml");
      file.setEmbeddedFile(embedded);
      file.getCOSObject().setName("AFRelationship", "Alternative");
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(Map.of("factur-x.xml", file));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      document.getDocumentCatalog().setNames(names);
      COSArray associated = new COSArray();
      associated.add(file);
      document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
