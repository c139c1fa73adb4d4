package org.saldo.adapter.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.saldo.adapter.pdf.Tags.Tag;
import org.saldo.correspondence.Paper;

/**
 * A table over as many sheets as it takes: headings on each, and what the columns have come to at
 * the foot of one sheet and at the head of the next.
 */
final class LongTable {

  private static final float SIZE = 8;
  private static final float ROW = 4.2f;
  private static final float GAP = 1.5f;
  private static final float DAY = 18;
  private static final float NAME = 29;

  /** What columns of figures share when there is no column of text. */
  private static final float FIGURE = 19;

  private final Sheets sheets;
  private final Paper.Table table;
  private final Paper paper;
  private final List<Float> widths;

  LongTable(Sheets sheets, Paper.Table table, Paper paper) {
    this.sheets = sheets;
    this.table = table;
    this.paper = paper;
    this.widths = widths(table);
  }

  private static List<Float> widths(Paper.Table table) {
    float texts = count(table, Paper.Column.TEXT);
    float figures = count(table, Paper.Column.FIGURE);
    float fixed = count(table, Paper.Column.DAY) * DAY + count(table, Paper.Column.NAME) * NAME;
    float figure = texts == 0 ? (Sheets.WIDTH - fixed) / figures : FIGURE;
    float text = (Sheets.WIDTH - fixed - figures * figure) / Math.max(texts, 1);
    return table.headings().stream()
        .map(
            heading ->
                switch (heading.column()) {
                  case DAY -> DAY;
                  case NAME -> NAME;
                  case TEXT -> text;
                  case FIGURE -> figure;
                })
        .toList();
  }

  private static long count(Paper.Table table, Paper.Column column) {
    return table.headings().stream().filter(heading -> heading.column() == column).count();
  }

  void draw() throws IOException {
    sheets.begin(Tag.TABLE);
    sheets.begin(Tag.TR);
    headings(Tag.TH);
    Paper.Row before = null;
    for (Paper.Row row : table.rows()) {
      // One row more must fit: what is carried over, or the sum.
      turnFor(height(row.cells()) + ROW + 2, before);
      row(row.cells(), false);
      before = row;
    }
    rule();
    row(table.total(), true);
    sheets.end();
    sheets.skip(ROW / 2);
  }

  private void turnFor(float height, Paper.Row before) throws IOException {
    if (sheets.y() + height <= Sheets.BOTTOM) {
      return;
    }
    if (before != null) {
      rule();
      cells(sum(before, paper.carried()), null, true);
    }
    sheets.need(Sheets.BOTTOM);
    headings(null);
    if (before != null) {
      cells(sum(before, paper.brought()), null, true);
    }
  }

  /** The words stand where the first text does. */
  private List<String> sum(Paper.Row row, String words) {
    List<String> cells = new ArrayList<>(row.sums());
    int text = 0;
    for (int i = 0; i < table.headings().size(); i++) {
      if (table.headings().get(i).column() == Paper.Column.TEXT) {
        text = i;
      }
    }
    cells.set(text, words);
    return cells;
  }

  private void row(List<String> cells, boolean bold) throws IOException {
    sheets.begin(Tag.TR);
    cells(cells, Tag.TD, bold);
    sheets.end();
  }

  /** Those of the sheets that follow only repeat them. */
  private void headings(Tag tag) throws IOException {
    cells(table.headings().stream().map(Paper.Heading::label).toList(), tag, true);
    if (tag != null) {
      sheets.end();
    }
    rule();
  }

  private void rule() throws IOException {
    sheets.line(Sheets.LEFT, Sheets.LEFT + Sheets.WIDTH, sheets.y() + 1.2f);
    sheets.skip(1.2f);
  }

  private float height(List<String> cells) {
    int lines = 1;
    for (int i = 0; i < cells.size(); i++) {
      if (wraps(i)) {
        lines = Math.max(lines, lines(cells.get(i), i).size());
      }
    }
    return lines * ROW;
  }

  private boolean wraps(int column) {
    Paper.Column kind = table.headings().get(column).column();
    return kind == Paper.Column.TEXT || kind == Paper.Column.NAME;
  }

  private List<String> lines(String cell, int column) {
    return sheets.type().lines(cell, SIZE, widths.get(column) - GAP);
  }

  /**
   * Texts take as many lines as they need, the others are made to fit.
   *
   * @param tag of each cell; null for what only repeats something
   */
  private void cells(List<String> cells, Tag tag, boolean bold) throws IOException {
    float top = sheets.y();
    float x = Sheets.LEFT;
    for (int i = 0; i < cells.size(); i++) {
      float width = widths.get(i);
      if (tag != null) {
        sheets.begin(tag);
      }
      if (wraps(i)) {
        float baseline = top;
        for (String line : lines(cells.get(i), i)) {
          baseline += ROW;
          sheets.text(line, x, baseline, SIZE, bold);
        }
      } else if (!cells.get(i).isEmpty()) {
        fitted(cells.get(i), i, x, top + ROW, bold);
      }
      if (tag != null) {
        sheets.end();
      }
      x += width;
    }
    sheets.moveTo(top + height(cells));
  }

  private void fitted(String text, int column, float x, float baseline, boolean bold)
      throws IOException {
    String cell = sheets.type().glyphs().shown(text);
    float width = widths.get(column);
    float size = sheets.type().fittingSize(cell, SIZE, width - GAP);
    if (table.headings().get(column).column() == Paper.Column.FIGURE) {
      sheets.textEndingAt(cell, x + width, baseline, size, bold);
    } else {
      sheets.text(cell, x, baseline, size, bold);
    }
  }
}
