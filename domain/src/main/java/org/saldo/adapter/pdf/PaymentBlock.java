package org.saldo.adapter.pdf;

import java.io.IOException;
import java.util.stream.Collectors;
import org.saldo.adapter.pdf.Tags.Tag;
import org.saldo.correspondence.LetterData.Fact;
import org.saldo.correspondence.LetterData.Payment;

/** How to pay, in words and as a code for the telephone; never torn over two sheets. */
record PaymentBlock(Sheets sheets, Payment payment) {

  private static final float CODE = 36;
  private static final float CODE_LEFT = Sheets.LEFT + Sheets.WIDTH - CODE;
  private static final float VALUES = Sheets.LEFT + 38;
  private static final float ROW = 5;

  void draw() throws IOException {
    boolean code = payment.giroCode() != null;
    float height = Math.max((payment.facts().size() + 2) * ROW, code ? CODE + 4 : 0);
    sheets.need(height + 4);
    sheets.skip(4);
    float top = sheets.y();
    float y = top + ROW;
    sheets.begin(Tag.H2);
    sheets.text(payment.heading(), Sheets.LEFT, y, 10, true);
    sheets.end();
    float width = (code ? CODE_LEFT - 4 : Sheets.LEFT + Sheets.WIDTH) - VALUES;
    for (Fact fact : payment.facts()) {
      y += ROW;
      sheets.begin(Tag.P);
      sheets.text(fact.label(), Sheets.LEFT, y, 9, false);
      String value = sheets.type().glyphs().shown(fact.value());
      sheets.text(value, VALUES, y, sheets.type().fittingSize(value, 10, width), false);
      sheets.end();
    }
    if (code) {
      sheets.beginFigure(words(payment), CODE_LEFT, top, CODE, CODE);
      QrSquares.of(payment.giroCode()).draw(sheets, CODE_LEFT, top, CODE);
      sheets.end();
      sheets.begin(Tag.P);
      String hint = sheets.type().glyphs().shown(payment.giroCodeHint());
      float size = sheets.type().fittingSize(hint, 7, CODE + 14);
      sheets.textEndingAt(hint, Sheets.LEFT + Sheets.WIDTH, top + CODE + 3, size, false);
      sheets.end();
    }
    sheets.moveTo(top + height);
  }

  /** What a code or a bill says to those who do not see it. */
  static String words(Payment payment) {
    return payment.heading()
        + ": "
        + payment.facts().stream()
            .map(fact -> fact.label() + " " + fact.value())
            .collect(Collectors.joining(", "));
  }
}
