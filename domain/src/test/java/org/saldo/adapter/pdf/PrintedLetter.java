package org.saldo.adapter.pdf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as somebody measures it with a ruler. */
record PrintedLetter(PDDocument document) implements AutoCloseable {

  /** A run of text: where it begins, how far it reaches and how large its letters are. */
  record Run(int page, String text, float x, float baseline, float right, float points) {}

  static PrintedLetter of(byte[] pdf) throws IOException {
    return new PrintedLetter(Loader.loadPDF(pdf));
  }

  List<Run> runs() throws IOException {
    List<Run> runs = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            TextPosition first = positions.get(0);
            TextPosition last = positions.get(positions.size() - 1);
            runs.add(
                new Run(
                    getCurrentPageNo(),
                    text,
                    Mm.of(first.getXDirAdj()),
                    Mm.of(first.getYDirAdj()),
                    Mm.of(last.getXDirAdj() + last.getWidthDirAdj()),
                    first.getFontSizeInPt()));
          }
        };
    stripper.getText(document);
    return runs;
  }

  Run run(String beginning) throws IOException {
    return runs().stream()
        .filter(run -> run.text().startsWith(beginning))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not printed: " + beginning));
  }

  String text() throws IOException {
    return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
  }

  boolean embedsEveryFont() throws IOException {
    for (var page : document.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        if (!font.isEmbedded()) {
          return false;
        }
      }
    }
    return true;
  }

  /** What a telephone reads from the sheets. */
  String code() throws IOException {
    for (int page = 0; page < document.getNumberOfPages(); page++) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 200);
      int width = image.getWidth();
      int height = image.getHeight();
      int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
      try {
        Result[] results =
            new QRCodeMultiReader()
                .decodeMultiple(
                    new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                    Map.of(DecodeHintType.TRY_HARDER, true));
        return results[0].getText();
      } catch (NotFoundException e) {
        // Perhaps on the next sheet.
      }
    }
    throw new AssertionError("no code on any sheet");
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
