package org.saldo.adapter.pdf;

import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** The sheets of a letter, drawn on from top to bottom; places in millimetres from the corner. */
final class Sheets implements Closeable {

  /** Where text ends on every sheet; the foot stands below. */
  static final float BOTTOM = 270;

  static final float LEFT = 25;
  static final float WIDTH = 165;

  private static final float TOP_OF_FOLLOWING = 25;
  private static final float BOLD_STROKE = 0.3f;

  private final PDDocument document;
  private final Typeface type;
  private PDPageContentStream out;
  private float y;

  Sheets(PDDocument document, Typeface type) throws IOException {
    this.document = document;
    this.type = type;
    turn();
  }

  Typeface type() {
    return type;
  }

  /** Where the next line goes. */
  float y() {
    return y;
  }

  void moveTo(float newY) {
    y = newY;
  }

  void skip(float mm) {
    y += mm;
  }

  /** Begins a new sheet when so much no longer fits; says whether it did. */
  boolean need(float mm) throws IOException {
    if (y + mm <= BOTTOM) {
      return false;
    }
    turn();
    return true;
  }

  /** Begins a new sheet when the text is already below a place. */
  void endAt(float bottom) throws IOException {
    if (y > bottom) {
      turn();
    }
  }

  private void turn() throws IOException {
    if (out != null) {
      out.close();
    }
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    out = new PDPageContentStream(document, page);
    y = TOP_OF_FOLLOWING;
  }

  /** One line of text whose base line lies at the place. */
  void text(String text, float x, float baseline, float size, boolean bold) throws IOException {
    String shown = type.glyphs().shown(text);
    out.beginText();
    out.setFont(type.font(), size);
    out.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    if (bold) {
      out.setLineWidth(BOLD_STROKE);
    }
    out.newLineAtOffset(Mm.points(x), Mm.fromTop(baseline));
    out.showText(shown);
    out.endText();
  }

  /** The same, ending at the place. */
  void textEndingAt(String text, float right, float baseline, float size, boolean bold)
      throws IOException {
    float width = type.width(type.glyphs().shown(text), size);
    text(text, right - width, baseline, size, bold);
  }

  void line(float fromX, float toX, float atY) throws IOException {
    out.setLineWidth(0.5f);
    out.moveTo(Mm.points(fromX), Mm.fromTop(atY));
    out.lineTo(Mm.points(toX), Mm.fromTop(atY));
    out.stroke();
  }

  /** Adds a filled rectangle to the shape that {@link #fill} paints. */
  void box(float x, float top, float width, float height) throws IOException {
    out.addRect(Mm.points(x), Mm.fromTop(top + height), Mm.points(width), Mm.points(height));
  }

  void fill() throws IOException {
    out.fill();
  }

  /** A paragraph in lines, over as many sheets as it takes. */
  void paragraph(String text, float size, float leading, boolean bold) throws IOException {
    for (String line : type.lines(text, size, WIDTH)) {
      need(leading);
      y += leading;
      text(line, LEFT, y, size, bold);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
