package org.saldo.adapter.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.saldo.incoming.PageReader;

/** Reads the text that a scanner recognised; a page that is only a picture has none. */
@ApplicationScoped
public class PdfPageReader implements PageReader {

  private static final Logger LOG = Logger.getLogger(PdfPageReader.class.getName());

  /** A page of a letter has far less. */
  private static final int MOST = 50_000;

  @Override
  public String firstPage(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(1);
      stripper.setEndPage(1);
      String text = stripper.getText(document);
      return text.length() <= MOST ? text : text.substring(0, MOST);
    } catch (IOException | RuntimeException e) {
      // Encrypted, or broken in one of the ways that PDFBox throws anything at: a person reads it.
      LOG.log(Level.INFO, e, () -> "a scan cannot be read");
      return "";
    }
  }
}
