package org.saldo.adapter.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.saldo.adapter.pdf.Tags.Tag;
import org.saldo.correspondence.LetterData;
import org.saldo.correspondence.Paper;
import org.saldo.correspondence.PaperPrinter;

/** Prints papers of several tables under the head of a letter, with PDFBox. */
@ApplicationScoped
public class PdfPaperPrinter implements PaperPrinter {

  private static final float SIZE = PdfLetterPrinter.SIZE;
  private static final float LEADING = PdfLetterPrinter.LEADING;

  /** What a heading needs below it, so that it never ends a page. */
  private static final float BEGINNING = 6 * LEADING;

  @Override
  public byte[] print(Paper paper) {
    try (PDDocument document = new PDDocument()) {
      PdfLetterPrinter.describe(document, paper.letter());
      Typeface type = Typeface.in(document);
      try (Sheets sheets = new Sheets(document, type, new Tags(document))) {
        new Din5008(sheets, paper.letter().formA()).draw(paper.letter());
        body(sheets, paper);
      }
      PdfLetterPrinter.feet(document, type, paper.letter(), -1);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the paper on sheets after those of a letter, without its address and marks to fold. */
  static void enclose(Sheets begun, LetterData letter, Paper paper) throws IOException {
    try (Sheets sheets = begun) {
      String facts =
          Stream.concat(
                  Stream.of(letter.sender().get(0)),
                  letter.facts().stream().map(fact -> fact.label() + " " + fact.value()))
              .collect(Collectors.joining(" · "));
      sheets.paragraph(facts, 8, LEADING, false);
      sheets.skip(LEADING);
      body(sheets, paper);
    }
  }

  private static void body(Sheets sheets, Paper paper) throws IOException {
    sheets.paragraph(Tag.H1, paper.letter().heading(), 12, 5, true);
    sheets.skip(LEADING / 2);
    paragraphs(sheets, paper.letter().opening());
    for (Paper.Section section : paper.sections()) {
      sheets.skip(LEADING);
      sheets.need(BEGINNING);
      sheets.paragraph(Tag.H2, section.heading(), 10.5f, 5, true);
      paragraphs(sheets, section.paragraphs());
      if (section.table() != null) {
        new LongTable(sheets, section.table(), paper).draw();
      }
    }
    sheets.skip(LEADING);
    paragraphs(sheets, paper.letter().closing());
  }

  private static void paragraphs(Sheets sheets, List<String> texts) throws IOException {
    for (String text : texts) {
      sheets.paragraph(text, SIZE - 1, LEADING, false);
      sheets.skip(LEADING / 3);
    }
  }
}
