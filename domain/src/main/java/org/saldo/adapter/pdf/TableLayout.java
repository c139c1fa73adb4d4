package org.saldo.adapter.pdf;

import java.io.IOException;
import java.util.List;
import org.saldo.correspondence.LetterData.Table;

/** A table over as many sheets as it takes, with its headings on each. */
record TableLayout(Sheets sheets, Table table) {

  private static final float SIZE = 8.5f;
  private static final float ROW = 4.6f;
  private static final float FIRST_WIDTH = 34;
  private static final float TEXT_WIDTH = 19;
  private static final float GAP = 1.5f;

  void draw() throws IOException {
    sheets.need(ROW * 5);
    sheets.skip(ROW);
    sheets.text(table.caption(), Sheets.LEFT, sheets.y(), SIZE, false);
    sheets.skip(1.5f);
    headings();
    for (List<String> row : table.rows()) {
      row(row, false);
    }
    if (sheets.need(ROW + 2)) {
      headings();
    }
    sheets.line(Sheets.LEFT, Sheets.LEFT + Sheets.WIDTH, sheets.y() + 1.2f);
    sheets.skip(1.2f);
    row(table.total(), true);
    sheets.skip(2);
  }

  private void headings() throws IOException {
    cells(table.headings(), true);
    sheets.line(Sheets.LEFT, Sheets.LEFT + Sheets.WIDTH, sheets.y() + 1.2f);
    sheets.skip(1.2f);
  }

  private void row(List<String> row, boolean bold) throws IOException {
    if (sheets.need(lines(row) * ROW)) {
      headings();
    }
    cells(row, bold);
  }

  private int lines(List<String> row) {
    return sheets.type().lines(row.get(0), SIZE, FIRST_WIDTH - GAP).size();
  }

  /** The first cell may take several lines (a long number), the others are made to fit. */
  private void cells(List<String> row, boolean bold) throws IOException {
    float top = sheets.y();
    float baseline = top;
    for (String line : sheets.type().lines(row.get(0), SIZE, FIRST_WIDTH - GAP)) {
      baseline += ROW;
      sheets.text(line, Sheets.LEFT, baseline, SIZE, bold);
    }
    float x = Sheets.LEFT + FIRST_WIDTH;
    for (int i = 1; i < row.size(); i++) {
      float width = i < table.texts() ? TEXT_WIDTH : figureWidth();
      String cell = sheets.type().glyphs().shown(row.get(i));
      float size = sheets.type().fittingSize(cell, SIZE, width - GAP);
      if (i < table.texts()) {
        sheets.text(cell, x, top + ROW, size, bold);
      } else {
        sheets.textEndingAt(cell, x + width, top + ROW, size, bold);
      }
      x += width;
    }
    sheets.moveTo(baseline);
  }

  private float figureWidth() {
    int figures = table.headings().size() - table.texts();
    return (Sheets.WIDTH - FIRST_WIDTH - TEXT_WIDTH * (table.texts() - 1)) / figures;
  }
}
