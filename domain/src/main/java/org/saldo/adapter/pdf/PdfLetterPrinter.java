package org.saldo.adapter.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.saldo.correspondence.LetterData;
import org.saldo.correspondence.LetterPrinter;

/** Prints letters with PDFBox. */
@ApplicationScoped
public class PdfLetterPrinter implements LetterPrinter {

  @Override
  public byte[] print(LetterData letter) {
    try (PDDocument document = new PDDocument();
        InputStream font =
            PDType0Font.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.beginText();
        out.setFont(PDType0Font.load(document, font), 10);
        out.newLineAtOffset(70, 660);
        out.showText(letter.heading());
        out.endText();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
