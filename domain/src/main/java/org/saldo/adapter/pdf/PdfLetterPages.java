package org.saldo.adapter.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.saldo.correspondence.check.LetterPages;
import org.saldo.correspondence.check.LetterStack;

/** Shows letters of our own making as pictures, and puts many of them into one file. */
@ApplicationScoped
public class PdfLetterPages implements LetterPages, LetterStack {

  /** A4 becomes 910 pixels wide: small print can be read. */
  private static final float DPI = 110;

  /** What a stack may hold in memory; the rest lies beside its file while it is made. */
  private static final long MOST_BYTES = 16L * 1024 * 1024;

  @Override
  public int count(byte[] pdf) {
    try (PDDocument letter = Loader.loadPDF(pdf)) {
      return letter.getNumberOfPages();
    } catch (IOException unreadable) {
      return 0;
    }
  }

  @Override
  public Optional<byte[]> png(byte[] pdf, int page) {
    try (PDDocument letter = Loader.loadPDF(pdf)) {
      if (page < 1 || page > letter.getNumberOfPages()) {
        return Optional.empty();
      }
      BufferedImage picture =
          new PDFRenderer(letter).renderImageWithDPI(page - 1, DPI, ImageType.RGB);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", png);
      return Optional.of(png.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("a page of a letter cannot be shown", e);
    }
  }

  @Override
  public void write(Iterator<byte[]> letters, Path file) throws IOException {
    MemoryUsageSetting memory =
        MemoryUsageSetting.setupMixed(MOST_BYTES).setTempDir(file.getParent().toFile());
    try (PDDocument stack = new PDDocument(memory.streamCache)) {
      PDFMergerUtility merger = new PDFMergerUtility();
      while (letters.hasNext()) {
        try (PDDocument letter = Loader.loadPDF(letters.next())) {
          merger.appendDocument(stack, letter);
        }
      }
      stack.save(file.toFile());
    }
  }
}
