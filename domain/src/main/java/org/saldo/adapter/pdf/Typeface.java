package org.saldo.adapter.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one font of a letter, embedded: it covers Latin and Greek, and comes with PDFBox. Lengths are
 * millimetres, sizes of letters points.
 *
 * <p>Its file is read once, with all its tables, and then only looked at: many threads print at the
 * same time. A document embeds a part of it and does not close it.
 */
record Typeface(PDFont font, Glyphs glyphs) {

  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final TrueTypeFont PARSED = parsed();
  private static final Glyphs GLYPHS = glyphsOf(PARSED);

  /** Of characters of size 1000; at most as many as the font has. */
  private static final Map<Integer, Float> WIDTHS = new ConcurrentHashMap<>();

  static Typeface in(PDDocument document) throws IOException {
    return new Typeface(PDType0Font.load(document, PARSED, true), GLYPHS);
  }

  /** How wide a text is; only of characters that are {@link Glyphs#shown}. */
  float width(String shown, float size) {
    float width = 0;
    for (int i = 0; i < shown.length(); i += Character.charCount(shown.codePointAt(i))) {
      width += WIDTHS.computeIfAbsent(shown.codePointAt(i), this::width);
    }
    return Mm.of(width / 1000 * size);
  }

  /** Asked of the font once for each character: a long table asks for hundreds of thousands. */
  private float width(int character) {
    try {
      return font.getStringWidth(Character.toString(character));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text in lines that are not wider; a word that is gets broken. */
  List<String> lines(String text, float size, float width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : glyphs.shown(text).split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (width(line, size) > width) {
        int fitting = fitting(line, size, width);
        lines.add(line.substring(0, fitting));
        line = line.substring(fitting);
      }
    }
    lines.add(line);
    return lines;
  }

  /** The largest size, not above the wanted one, at which the text fits on one line. */
  float fittingSize(String shown, float wanted, float width) {
    float actual = width(shown, wanted);
    return actual <= width ? wanted : wanted * width / actual;
  }

  private int fitting(String word, float size, float width) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (width(word.substring(0, next), size) > width) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static TrueTypeFont parsed() {
    try (InputStream in = PDType0Font.class.getResourceAsStream(FILE)) {
      TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      // Two letters drawn as one sign would no longer be found as two, and looking for such pairs
      // takes most of the time of a long table.
      file.setEnableGsub(false);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Glyphs glyphsOf(TrueTypeFont file) {
    try {
      return new Glyphs(file.getUnicodeCmapLookup());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
