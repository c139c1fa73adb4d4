package org.saldo.backoffice.casefile.lane;

import java.time.LocalDate;
import java.util.List;
import org.saldo.reporting.LaneEntry;

/**
 * What is drawn at one place: an entry, or the number of those that stand there.
 *
 * @param last the last day that it stands for
 * @param left where it begins, in percent of the width
 * @param right where it ends
 * @param row from 0, the upper one
 * @param label beside it; null where there is no room
 * @param labelBefore whether the label stands to its left
 */
public record LaneMark(
    List<LaneEntry> entries,
    LocalDate last,
    double left,
    double right,
    int row,
    String label,
    boolean labelBefore) {

  private static final int ROW = 34;
  private static final int MIDDLE = 18;
  private static final int HALF = 13;

  public LaneMark {
    entries = List.copyOf(entries);
  }

  /** The only entry; null when it stands for several. */
  public LaneEntry single() {
    return entries.size() == 1 ? entries.get(0) : null;
  }

  public LocalDate first() {
    return entries.get(0).on();
  }

  public int count() {
    return entries.size();
  }

  /** Whether it covers days. */
  public boolean isBar() {
    return entries.get(0).lasts();
  }

  public String x() {
    return LaneScale.percent(isBar() ? left : (left + right) / 2);
  }

  public String width() {
    return LaneScale.percent(right - left);
  }

  /** The middle of its row, in pixels. */
  public int y() {
    return MIDDLE + row * ROW;
  }

  public int top() {
    return y() - HALF;
  }

  /** The height of a drawing with so many rows. */
  static int height(int rows) {
    return Math.max(1, rows) * ROW + 2;
  }
}
