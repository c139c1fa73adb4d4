package org.saldo.adapter.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.saldo.adapter.pdf.Tags.Tag;
import org.saldo.correspondence.LetterData;
import org.saldo.correspondence.LetterPrinter;
import org.saldo.correspondence.Paper;
import org.saldo.correspondence.SwissBill;

/** Prints letters after DIN 5008 with PDFBox. */
@ApplicationScoped
public class PdfLetterPrinter implements LetterPrinter {

  static final float SIZE = 10;
  static final float LEADING = 4.6f;

  /** A longer paragraph before the farewell may be torn. */
  private static final int MOST_KEPT = 6;

  /** What the two lines at the foot need. */
  private static final float FOOT = 17;

  /** The foot stands so much lower on a sheet whose own foot is taken. */
  private static final float ABOVE = 10;

  @Override
  public byte[] print(LetterData letter, Paper enclosed) {
    SwissBill bill = letter.payment() == null ? null : letter.payment().swissBill();
    try (PDDocument document = new PDDocument()) {
      describe(document, letter);
      Typeface type = Typeface.in(document);
      Tags tags = new Tags(document);
      try (Sheets sheets = new Sheets(document, type, tags)) {
        new Din5008(sheets, letter.formA()).draw(letter);
        body(sheets, letter);
        if (bill != null) {
          sheets.endAt(SwissPart.TOP - FOOT);
        }
      }
      int last = document.getNumberOfPages() - 1;
      if (bill != null) {
        new SwissPart(bill, letter.language())
            .draw(document, tags, PaymentBlock.words(letter.payment()));
      }
      if (enclosed != null) {
        PdfPaperPrinter.enclose(new Sheets(document, type, tags), letter, enclosed);
      }
      feet(document, type, letter, bill == null ? -1 : last);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void describe(PDDocument document, LetterData letter) throws IOException {
    new Archived(letter.title(), letter.sender().get(0), letter.language(), letter.madeAt())
        .describeTagged(document);
  }

  private static void body(Sheets sheets, LetterData letter) throws IOException {
    sheets.paragraph(Tag.H1, letter.heading(), 11, 5, true);
    sheets.skip(LEADING);
    for (String text : letter.opening()) {
      sheets.paragraph(text, SIZE, LEADING, false);
      sheets.skip(LEADING / 2);
    }
    if (letter.table() != null) {
      new TableLayout(sheets, letter.table()).draw();
    }
    if (letter.payment() != null) {
      new PaymentBlock(sheets, letter.payment()).draw();
    }
    sheets.skip(LEADING / 2);
    for (int i = 0; i < letter.closing().size(); i++) {
      // The last one is the farewell, which the name belongs to.
      boolean last = i == letter.closing().size() - 1;
      if (i == letter.closing().size() - 2) {
        keepWithFarewell(sheets, letter, letter.closing().get(i));
      }
      sheets.need(!last ? 0 : letter.enclosure() == null ? 2 * LEADING : 4 * LEADING);
      sheets.paragraph(letter.closing().get(i), SIZE, LEADING, false);
      sheets.skip(last ? 0 : LEADING / 2);
    }
    sheets.paragraph(letter.sender().get(0), SIZE, LEADING, false);
    if (letter.enclosure() != null) {
      sheets.skip(LEADING);
      sheets.paragraph(letter.enclosure(), SIZE - 1, LEADING, false);
    }
  }

  /** A farewell alone on a sheet says nothing: the paragraph before comes along. */
  private static void keepWithFarewell(Sheets sheets, LetterData letter, String paragraph)
      throws IOException {
    int lines = sheets.type().lines(paragraph, SIZE, Sheets.WIDTH).size();
    if (lines <= MOST_KEPT) {
      sheets.need((lines + 0.5f + (letter.enclosure() == null ? 2 : 4)) * LEADING);
    }
  }

  /**
   * Only now is known how many sheets there are.
   *
   * @param bill the page whose foot a Swiss bill has taken, counted from 0; -1 for none
   */
  static void feet(PDDocument document, Typeface type, LetterData letter, int bill)
      throws IOException {
    int pages = document.getNumberOfPages();
    for (int i = 0; i < pages; i++) {
      PDPage page = document.getPage(i);
      // Neither packed nor shielded from what the sheet has set: both cost more than the two lines.
      // Only the bill moves the paper under them.
      try (PDPageContentStream out =
          new PDPageContentStream(document, page, AppendMode.APPEND, false, i == bill)) {
        String number =
            letter
                .page()
                .replace("{0}", String.valueOf(i + 1))
                .replace("{1}", String.valueOf(pages));
        float up = i == bill ? SwissPart.HEIGHT - ABOVE : 0;
        out.beginMarkedContent(COSName.ARTIFACT);
        foot(out, type, number, 277 - up);
        foot(out, type, letter.footer(), 283 - up);
        out.endMarkedContent();
      }
    }
  }

  private static void foot(PDPageContentStream out, Typeface type, String text, float baseline)
      throws IOException {
    String shown = type.glyphs().shown(text);
    out.beginText();
    out.setFont(type.font(), type.fittingSize(shown, 8, Sheets.WIDTH));
    out.setRenderingMode(RenderingMode.FILL);
    out.newLineAtOffset(Mm.points(Sheets.LEFT), Mm.fromTop(baseline));
    out.showText(shown);
    out.endText();
  }
}
