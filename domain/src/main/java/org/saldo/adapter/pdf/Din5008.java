package org.saldo.adapter.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.saldo.adapter.pdf.Tags.Tag;
import org.saldo.correspondence.LetterData;
import org.saldo.correspondence.LetterData.Fact;

/**
 * The fixed places of the first sheet after DIN 5008, in millimetres from the corner. The address
 * stands where the window of a DL or C6/5 envelope is.
 */
record Din5008(Sheets sheets, boolean formA) {

  static final float WINDOW_LEFT = 20;
  static final float WINDOW_WIDTH = 85;

  static final float ADDRESS_HEIGHT = 27.3f;
  static final float PUNCH = 148.5f;

  /** From the upper edge of one form to that of the other. */
  private static final float LOWER = 18;

  private static final float FIRST_FOLD_A = 87;
  private static final float SECOND_FOLD_A = 192;
  private static final float ADDRESS_TOP_A = 44.7f;
  private static final float TEXT_TOP_A = 80.46f;
  private static final float FACTS_TOP_A = 32;
  private static final float NAME_A = 12;
  private static final float NAME_B = 20;
  private static final int ADDRESS_LINES = 6;
  private static final float LINE = ADDRESS_HEIGHT / ADDRESS_LINES;
  private static final float INSET = 5;
  private static final float TEXT_WIDTH = WINDOW_WIDTH - INSET;
  private static final float FACTS_LEFT = 125;
  private static final float FACTS_VALUES = 157;
  private static final float RIGHT = 200;

  /** Upper edge of the six lines for the address, below the return line. */
  float addressTop() {
    return low(ADDRESS_TOP_A);
  }

  float textTop() {
    return low(TEXT_TOP_A);
  }

  float firstFold() {
    return low(FIRST_FOLD_A);
  }

  float secondFold() {
    return low(SECOND_FOLD_A);
  }

  /** The letterhead of form B is higher: all else stands lower. */
  private float low(float placeInFormA) {
    return formA ? placeInFormA : placeInFormA + LOWER;
  }

  void draw(LetterData letter) throws IOException {
    marks(letter.payment() != null && letter.payment().swissBill() != null);
    letterhead(letter.sender());
    returnLine(letter.sender());
    address(letter.recipient());
    facts(letter.facts());
    sheets.moveTo(textTop());
  }

  /** Nothing else may stand where a Swiss bill is, which may be on the first sheet. */
  private void marks(boolean bill) throws IOException {
    sheets.line(4, 9, firstFold());
    if (!bill) {
      sheets.line(4, 9, secondFold());
    }
    sheets.line(4, 11, PUNCH);
  }

  private void letterhead(List<String> sender) throws IOException {
    float y = formA ? NAME_A : NAME_B;
    sheets.begin(Tag.P);
    for (String line : sheets.type().lines(sender.get(0), 13, Sheets.WIDTH)) {
      sheets.text(line, Sheets.LEFT, y, 13, true);
      y += 5.5f;
    }
    String rest = String.join(" · ", sender.subList(1, sender.size()));
    sheets.text(rest, Sheets.LEFT, y, fitting(rest, 9, Sheets.WIDTH), false);
    sheets.end();
  }

  /** Stands in the letterhead above it already. */
  private void returnLine(List<String> sender) throws IOException {
    String line = String.join(" · ", sender);
    sheets.text(
        line, WINDOW_LEFT + INSET, addressTop() - 1.5f, fitting(line, 7, TEXT_WIDTH), false);
    sheets.line(WINDOW_LEFT + INSET, WINDOW_LEFT + WINDOW_WIDTH, addressTop() - 0.4f);
  }

  private float fitting(String text, float size, float width) {
    return sheets.type().fittingSize(sheets.type().glyphs().shown(text), size, width);
  }

  private void address(List<String> recipient) throws IOException {
    float size = 10;
    List<String> lines = wrapped(recipient, size);
    while (lines.size() > ADDRESS_LINES && size > 8) {
      size--;
      lines = wrapped(recipient, size);
    }
    // Street and place come last and must be there; what is too much is the end of the name.
    int tooMany = Math.max(0, lines.size() - ADDRESS_LINES);
    int nameLines = sheets.type().lines(recipient.get(0), size, TEXT_WIDTH).size();
    int kept = Math.max(1, nameLines - tooMany);
    List<String> fitting = new ArrayList<>(lines.subList(0, kept));
    fitting.addAll(lines.subList(nameLines, lines.size()));
    sheets.begin(Tag.P);
    for (int i = 0; i < Math.min(fitting.size(), ADDRESS_LINES); i++) {
      sheets.text(fitting.get(i), WINDOW_LEFT + INSET, addressTop() + LINE * i + 3.5f, size, false);
    }
    sheets.end();
  }

  private List<String> wrapped(List<String> recipient, float size) {
    List<String> lines = new ArrayList<>();
    recipient.forEach(line -> lines.addAll(sheets.type().lines(line, size, TEXT_WIDTH)));
    return lines;
  }

  private void facts(List<Fact> facts) throws IOException {
    float y = low(FACTS_TOP_A) + 3.5f;
    for (Fact fact : facts) {
      sheets.begin(Tag.P);
      float labelWidth = FACTS_VALUES - FACTS_LEFT - 2;
      sheets.text(fact.label(), FACTS_LEFT, y, fitting(fact.label(), 8, labelWidth), false);
      sheets.text(
          fact.value(), FACTS_VALUES, y, fitting(fact.value(), 9, RIGHT - FACTS_VALUES), false);
      sheets.end();
      y += 5;
    }
  }
}
