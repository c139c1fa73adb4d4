package org.saldo.adapter.pdf;

import java.io.IOException;
import java.util.List;
import org.saldo.adapter.pdf.Tags.Tag;
import org.saldo.correspondence.LetterData.Table;

/** A table over as many sheets as it takes, with its headings on each. */
final class TableLayout {

  private static final float SIZE = 8.5f;
  private static final float ROW = 4.6f;
  private static final float FIRST_WIDTH = 34;
  private static final float TEXT_WIDTH = 19;
  private static final float GAP = 1.5f;

  private final Sheets sheets;
  private final Table table;
  private final float[] widths;

  TableLayout(Sheets sheets, Table table) {
    this.sheets = sheets;
    this.table = table;
    this.widths = widths();
  }

  void draw() throws IOException {
    sheets.need(ROW * 5);
    sheets.skip(ROW);
    sheets.begin(Tag.P);
    sheets.text(table.caption(), Sheets.LEFT, sheets.y(), SIZE, false);
    sheets.end();
    sheets.skip(1.5f);
    sheets.begin(Tag.TABLE);
    sheets.begin(Tag.TR);
    headings(Tag.TH);
    for (int i = 0; i < table.rows().size(); i++) {
      // The sum never stands alone on a sheet: the last row comes along.
      row(table.rows().get(i), i == table.rows().size() - 1 ? ROW + 2 : 0, false);
    }
    sheets.line(Sheets.LEFT, Sheets.LEFT + Sheets.WIDTH, sheets.y() + 1.2f);
    sheets.skip(1.2f);
    row(table.total(), 0, true);
    sheets.end();
    sheets.skip(2);
  }

  /** Those of the sheets that follow only repeat them. */
  private void headings(Tag tag) throws IOException {
    cells(table.headings(), tag, true);
    if (tag != null) {
      sheets.end();
    }
    sheets.line(Sheets.LEFT, Sheets.LEFT + Sheets.WIDTH, sheets.y() + 1.2f);
    sheets.skip(1.2f);
  }

  /**
   * Draws a row.
   *
   * @param more what must fit below it, in millimetres
   */
  private void row(List<String> row, float more, boolean bold) throws IOException {
    if (sheets.need(lines(row) * ROW + more)) {
      headings(null);
    }
    sheets.begin(Tag.TR);
    cells(row, Tag.TD, bold);
    sheets.end();
  }

  private int lines(List<String> row) {
    return sheets.type().lines(row.get(0), SIZE, FIRST_WIDTH - GAP).size();
  }

  /** The first cell may take several lines (a long number), the others are made to fit. */
  private void cells(List<String> row, Tag tag, boolean bold) throws IOException {
    float top = sheets.y();
    float baseline = top;
    begin(tag);
    for (String line : sheets.type().lines(row.get(0), SIZE, FIRST_WIDTH - GAP)) {
      baseline += ROW;
      sheets.text(line, Sheets.LEFT, baseline, SIZE, bold);
    }
    end(tag);
    float x = Sheets.LEFT + FIRST_WIDTH;
    for (int i = 1; i < row.size(); i++) {
      float width = widths[i];
      begin(tag);
      String cell = sheets.type().glyphs().shown(row.get(i));
      float size = sheets.type().fittingSize(cell, SIZE, width - GAP);
      if (i < table.texts()) {
        sheets.text(cell, x, top + ROW, size, bold);
      } else {
        sheets.textEndingAt(cell, x + width, top + ROW, size, bold);
      }
      end(tag);
      x += width;
    }
    sheets.moveTo(baseline);
  }

  private void begin(Tag cell) throws IOException {
    if (cell != null) {
      sheets.begin(cell);
    }
  }

  private void end(Tag cell) throws IOException {
    if (cell != null) {
      sheets.end();
    }
  }

  /** A figure's is what it needs and its share of what is left, or less where that is too much. */
  private float[] widths() {
    int columns = table.headings().size();
    float[] all = new float[columns];
    float needed = 0;
    for (int i = 0; i < columns; i++) {
      all[i] = i == 0 ? FIRST_WIDTH : i < table.texts() ? TEXT_WIDTH : needed(i);
      needed += i < table.texts() ? 0 : all[i];
    }
    float there = Sheets.WIDTH - FIRST_WIDTH - TEXT_WIDTH * (table.texts() - 1);
    for (int i = table.texts(); i < columns; i++) {
      all[i] =
          needed <= there
              ? all[i] + (there - needed) / (columns - table.texts())
              : all[i] * there / needed;
    }
    return all;
  }

  /** The wider one of heading and sum: no other figure of the column is wider. */
  private float needed(int column) {
    return GAP + Math.max(width(table.headings().get(column)), width(table.total().get(column)));
  }

  private float width(String text) {
    return sheets.type().width(sheets.type().glyphs().shown(text), SIZE);
  }
}
