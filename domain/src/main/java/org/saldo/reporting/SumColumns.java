package org.saldo.reporting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.saldo.correspondence.Paper;
import org.saldo.correspondence.Wording;
import org.saldo.money.Money;

/** Makes tables whose columns of figures add up to their last row. */
record SumColumns(String currency, Wording wording) {

  /**
   * A line.
   *
   * @param texts the first cells
   * @param figures the others; null stands for an empty one
   */
  record Line(List<String> texts, List<Money> figures) {}

  /**
   * @param total words before the sums
   * @param lines all of one shape; a table without any shows its sums alone
   */
  Paper.Table table(List<Paper.Heading> headings, String total, List<Line> lines) {
    long figures = headings.stream().filter(h -> h.column() == Paper.Column.FIGURE).count();
    int texts = headings.size() - (int) figures;
    List<Money> sums = new ArrayList<>(Collections.nCopies((int) figures, Money.zero(currency)));
    List<Paper.Row> rows = new ArrayList<>();
    for (Line line : lines) {
      List<String> cells = new ArrayList<>(line.texts());
      for (int i = 0; i < sums.size(); i++) {
        Money figure = line.figures().get(i);
        cells.add(figure == null ? "" : wording.figure(figure));
        sums.set(i, figure == null ? sums.get(i) : sums.get(i).plus(figure));
      }
      rows.add(new Paper.Row(cells, words("", texts, sums)));
    }
    return new Paper.Table(headings, rows, words(total, texts, sums));
  }

  private List<String> words(String first, int texts, List<Money> sums) {
    List<String> cells = new ArrayList<>(Collections.nCopies(texts, ""));
    cells.set(0, first);
    sums.forEach(sum -> cells.add(wording.figure(sum)));
    return cells;
  }
}
