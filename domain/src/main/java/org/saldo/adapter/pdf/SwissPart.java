package org.saldo.adapter.pdf;

import java.io.IOException;
import java.util.Map;
import net.codecrete.qrbill.canvas.PDFCanvas;
import net.codecrete.qrbill.canvas.PDFFontSettings;
import net.codecrete.qrbill.generator.Address;
import net.codecrete.qrbill.generator.Bill;
import net.codecrete.qrbill.generator.BillFormat;
import net.codecrete.qrbill.generator.Language;
import net.codecrete.qrbill.generator.OutputSize;
import net.codecrete.qrbill.generator.QRBill;
import net.codecrete.qrbill.generator.SeparatorType;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.saldo.adapter.pdf.Tags.Tag;
import org.saldo.correspondence.SwissBill;

/** Receipt and payment part of a Swiss QR-bill, over the whole foot of the last sheet. */
record SwissPart(SwissBill bill, String language) {

  /** Of the part with its line, millimetres. */
  static final float HEIGHT = 105;

  /** Where it begins, from above. */
  static final float TOP = 297 - HEIGHT;

  /** The bill speaks four languages, of which we write two; the others are read in English. */
  private static final Map<String, Language> LANGUAGES = Map.of("de", Language.DE);

  /**
   * Draws it as one picture.
   *
   * @param words for those who do not see it
   */
  void draw(PDDocument document, Tags tags, String words) throws IOException {
    PDPage page = document.getPage(document.getNumberOfPages() - 1);
    tags.beginFigure(words, 0, 0, Mm.points(Mm.PAGE_WIDTH), Mm.points(HEIGHT));
    try (PDPageContentStream out = over(document, page)) {
      out.beginMarkedContent(Tag.FIGURE.pdfName(), tags.number());
    }
    draw(document);
    try (PDPageContentStream out = over(document, page)) {
      out.endMarkedContent();
    }
    tags.end();
  }

  private static PDPageContentStream over(PDDocument document, PDPage page) throws IOException {
    return new PDPageContentStream(document, page, AppendMode.APPEND, false, false);
  }

  void draw(PDDocument document) throws IOException {
    try (PDFCanvas canvas =
        new PDFCanvas(document, PDFCanvas.LAST_PAGE, PDFFontSettings.embeddedLiberationSans())) {
      QRBill.draw(filled(), canvas);
    }
  }

  Bill filled() {
    Bill filled = new Bill();
    BillFormat format = new BillFormat();
    format.setLanguage(LANGUAGES.getOrDefault(language, Language.EN));
    format.setOutputSize(OutputSize.A4_PORTRAIT_SHEET);
    format.setLocalCountryCode("CH");
    format.setSeparatorType(SeparatorType.DASHED_LINE_WITH_SCISSORS);
    filled.setFormat(format);
    filled.setAccount(bill.account());
    filled.setReference(bill.reference());
    filled.updateReferenceType();
    filled.setAmount(bill.amount().amount());
    filled.setCurrency(bill.amount().currency());
    filled.setCreditor(address(bill.creditor()));
    filled.setDebtor(bill.debtor() == null ? null : address(bill.debtor()));
    return filled;
  }

  private static Address address(SwissBill.Party party) {
    Address address = new Address();
    address.setName(cut(party.name(), 70));
    address.setStreet(cut(party.street(), 70));
    address.setPostalCode(cut(party.postcode(), 16));
    address.setTown(cut(party.city(), 35));
    address.setCountryCode(party.country());
    return address;
  }

  private static String cut(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }
}
