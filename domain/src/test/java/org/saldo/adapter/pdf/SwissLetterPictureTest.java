package org.saldo.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.SampleWritings;

/** A letter of a Swiss creditor as it comes out of the printer. */
class SwissLetterPictureTest {

  private static final int DPI = 75;
  private static final int BETWEEN = 12;

  @Test
  void showsItsSheetsSideBySide() throws IOException {
    byte[] pdf =
        new PdfLetterPrinter()
            .print(SampleWritings.swissLetter("de", "CH4431999123000889012", "Dora Demo", 2));
    List<BufferedImage> sheets = new ArrayList<>();
    try (PrintedLetter letter = PrintedLetter.of(pdf)) {
      assertThat(letter.code()).startsWith("SPC");
      for (int i = 0; i < letter.document().getNumberOfPages(); i++) {
        sheets.add(new PDFRenderer(letter.document()).renderImageWithDPI(i, DPI));
      }
    }
    assertThat(sheets).hasSize(2);
    Path file = Path.of("target/screenshots/letter-swiss.png");
    Files.createDirectories(file.getParent());
    BufferedImage picture = sideBySide(sheets);
    assertThat(ImageIO.write(picture, "png", file.toFile())).isTrue();
    if (System.getProperty("saldo.docs.screenshots") != null) {
      ImageIO.write(picture, "png", Path.of("../docs/images/letter-swiss.png").toFile());
    }
  }

  private static BufferedImage sideBySide(List<BufferedImage> sheets) {
    int width = sheets.stream().mapToInt(sheet -> sheet.getWidth() + BETWEEN).sum() + BETWEEN;
    int height = sheets.get(0).getHeight() + 2 * BETWEEN;
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(0xd0d5dd));
    pen.fillRect(0, 0, width, height);
    int x = BETWEEN;
    for (BufferedImage sheet : sheets) {
      pen.drawImage(sheet, x, BETWEEN, null);
      x += sheet.getWidth() + BETWEEN;
    }
    pen.dispose();
    return picture;
  }
}
