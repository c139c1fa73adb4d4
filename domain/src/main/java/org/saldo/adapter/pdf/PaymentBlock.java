package org.saldo.adapter.pdf;

import java.io.IOException;
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
    sheets.text(payment.heading(), Sheets.LEFT, y, 10, true);
    float width = (code ? CODE_LEFT - 4 : Sheets.LEFT + Sheets.WIDTH) - VALUES;
    for (Fact fact : payment.facts()) {
      y += ROW;
      sheets.text(fact.label(), Sheets.LEFT, y, 9, false);
      String value = sheets.type().glyphs().shown(fact.value());
      sheets.text(value, VALUES, y, sheets.type().fittingSize(value, 10, width), false);
    }
    if (code) {
      QrSquares.of(payment.giroCode()).draw(sheets, CODE_LEFT, top, CODE);
      String hint = sheets.type().glyphs().shown(payment.giroCodeHint());
      float size = sheets.type().fittingSize(hint, 7, CODE + 14);
      sheets.textEndingAt(hint, Sheets.LEFT + Sheets.WIDTH, top + CODE + 3, size, false);
    }
    sheets.moveTo(top + height);
  }
}
