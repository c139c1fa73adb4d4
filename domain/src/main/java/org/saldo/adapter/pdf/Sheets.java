package org.saldo.adapter.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.saldo.adapter.pdf.Tags.Tag;

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
  private final Tags tags;
  private PDPageContentStream out;
  private boolean marking;
  private float y;

  /** Sheets that only show something. */
  Sheets(PDDocument document, Typeface type) throws IOException {
    this(document, type, null);
  }

  /**
   * Sheets that also say what everything on them is.
   *
   * @param tags null when they do not
   */
  Sheets(PDDocument document, Typeface type, Tags tags) throws IOException {
    this.document = document;
    this.type = type;
    this.tags = tags;
    turn();
  }

  /** What follows is one of these. */
  void begin(Tag tag) throws IOException {
    if (tags != null) {
      stopMarking();
      tags.begin(tag);
    }
  }

  /**
   * What follows is a picture, in millimetres from the corner.
   *
   * @param words for those who do not see it
   */
  void beginFigure(String words, float left, float top, float width, float height)
      throws IOException {
    if (tags != null) {
      stopMarking();
      tags.beginFigure(
          words,
          Mm.points(left),
          Mm.fromTop(top + height),
          Mm.points(left + width),
          Mm.fromTop(top));
    }
  }

  /** That was all of it. */
  void end() throws IOException {
    if (tags != null) {
      stopMarking();
      tags.end();
    }
  }

  private void mark() throws IOException {
    if (tags == null || marking) {
      return;
    }
    Tag current = tags.current();
    if (current == null) {
      out.beginMarkedContent(COSName.ARTIFACT);
    } else {
      out.beginMarkedContent(current.pdfName(), tags.number());
    }
    marking = true;
  }

  private void stopMarking() throws IOException {
    if (marking) {
      out.endMarkedContent();
      marking = false;
    }
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
      close();
    }
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    if (tags != null) {
      tags.turn(page);
    }
    out = new PDPageContentStream(document, page);
    y = TOP_OF_FOLLOWING;
  }

  /** One line of text whose base line lies at the place. */
  void text(String text, float x, float baseline, float size, boolean bold) throws IOException {
    String shown = type.glyphs().shown(text);
    mark();
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
    mark();
    out.setLineWidth(0.5f);
    out.moveTo(Mm.points(fromX), Mm.fromTop(atY));
    out.lineTo(Mm.points(toX), Mm.fromTop(atY));
    out.stroke();
  }

  /** Adds a filled rectangle to the shape that {@link #fill} paints. */
  void box(float x, float top, float width, float height) throws IOException {
    mark();
    out.addRect(Mm.points(x), Mm.fromTop(top + height), Mm.points(width), Mm.points(height));
  }

  void fill() throws IOException {
    out.fill();
  }

  /** A paragraph in lines, over as many sheets as it takes. */
  void paragraph(String text, float size, float leading, boolean bold) throws IOException {
    paragraph(Tag.P, text, size, leading, bold);
  }

  /** The same as something else, e.g. a heading. */
  void paragraph(Tag tag, String text, float size, float leading, boolean bold) throws IOException {
    begin(tag);
    List<String> lines = type.lines(text, size, WIDTH);
    int left = lines.size();
    for (String line : lines) {
      if (isLonely(left, lines.size(), leading)) {
        turn();
      }
      need(leading);
      y += leading;
      text(line, LEFT, y, size, bold);
      left--;
    }
    end();
  }

  /** Whether one line alone would end this sheet or begin the next. */
  private boolean isLonely(int left, int all, float leading) {
    int fitting = (int) ((BOTTOM - y) / leading + 0.001f);
    boolean first = left == all && all > 1 && fitting == 1;
    boolean secondLast = left == 2 && fitting == 1;
    // Of three lines none can be alone on either sheet: they stay together.
    boolean three = left == all && all == 3 && fitting == 2;
    return (first || secondLast || three) && y > TOP_OF_FOLLOWING;
  }

  @Override
  public void close() throws IOException {
    stopMarking();
    out.close();
  }
}
