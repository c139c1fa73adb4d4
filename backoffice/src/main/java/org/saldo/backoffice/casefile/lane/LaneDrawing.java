package org.saldo.backoffice.casefile.lane;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.saldo.reporting.LaneEntry;

/**
 * Places the entries of a lane so that none covers another: those of one day become one mark with
 * their number, and where a lane is still too full, those of neighbouring days.
 *
 * <p>Labels stand beside the marks as long as there is room for all of them.
 */
final class LaneDrawing {

  /** Rows of a lane before more is put together. */
  private static final int MOST_ROWS = 4;

  /** Days that are put together, the fewest first. */
  private static final int[] TOGETHER = {1, 2, 3, 7, 14, 31, 92, 366};

  /** A mark is 26 pixels wide, at the least 960 of which the drawing has. */
  private static final double MARK = 2.8;

  /** A letter of a label, and the gap around it. */
  private static final double LETTER = 0.78;

  private static final double GAP = 1.2;

  private final LaneScale scale;
  private final Function<LaneEntry, String> labels;

  /**
   * @param labels the few words beside an entry
   */
  LaneDrawing(LaneScale scale, Function<LaneEntry, String> labels) {
    this.scale = scale;
    this.labels = labels;
  }

  /** The marks, by the day on which they begin. */
  List<LaneMark> of(List<LaneEntry> entries) {
    List<LaneMark> marks = List.of();
    for (int days : TOGETHER) {
      List<List<LaneEntry>> groups = together(entries, days);
      marks = place(groups, true);
      if (rows(marks) <= MOST_ROWS) {
        return marks;
      }
      marks = place(groups, false);
      if (rows(marks) <= MOST_ROWS) {
        return marks;
      }
    }
    return marks;
  }

  static int rows(List<LaneMark> marks) {
    return marks.stream().mapToInt(mark -> mark.row() + 1).max().orElse(0);
  }

  private record Place(long begins, LocalDate until, boolean lasts) {}

  /** What lasts is put together only with what begins and ends with it, as long as that is so. */
  private List<List<LaneEntry>> together(List<LaneEntry> entries, int days) {
    Map<Place, List<LaneEntry>> groups = new LinkedHashMap<>();
    entries.stream()
        .sorted(Comparator.comparing(LaneEntry::on))
        .forEach(
            entry -> {
              long begins = Math.floorDiv(entry.on().toEpochDay(), days);
              LocalDate until = days == 1 ? entry.until() : null;
              groups
                  .computeIfAbsent(
                      new Place(begins, until, entry.lasts()), key -> new ArrayList<>())
                  .add(entry);
            });
    return List.copyOf(groups.values());
  }

  private List<LaneMark> place(List<List<LaneEntry>> groups, boolean labelled) {
    List<Double> taken = new ArrayList<>();
    List<LaneMark> marks = new ArrayList<>();
    for (List<LaneEntry> group : groups) {
      LaneMark mark = mark(group, labelled);
      double begins = mark.left() - (mark.labelBefore() ? room(mark.label()) : 0);
      double ends = Math.max(mark.right(), labelEnd(mark));
      int row = 0;
      while (row < taken.size() && taken.get(row) > begins) {
        row++;
      }
      if (row == taken.size()) {
        taken.add(ends);
      } else {
        taken.set(row, ends);
      }
      marks.add(
          new LaneMark(
              mark.entries(),
              mark.last(),
              mark.left(),
              mark.right(),
              row,
              mark.label(),
              mark.labelBefore()));
    }
    return marks;
  }

  private LaneMark mark(List<LaneEntry> group, boolean labelled) {
    LaneEntry first = group.get(0);
    LocalDate last = group.stream().map(LaneEntry::on).max(Comparator.naturalOrder()).orElseThrow();
    double left;
    double right;
    if (first.lasts()) {
      left = Math.min(scale.start(first.on()), 100 - MARK);
      right = Math.max(left + MARK, group.stream().mapToDouble(this::end).max().orElseThrow());
    } else {
      double middle = (scale.middle(first.on()) + scale.middle(last)) / 2;
      left = Math.max(0, Math.min(100 - MARK, middle - MARK / 2));
      right = left + MARK;
    }
    String label = labelled && group.size() == 1 ? labels.apply(first) : null;
    boolean before = label != null && (first.lasts() ? left : right) + room(label) > 100;
    return new LaneMark(group, last, left, right, 0, label, before);
  }

  private double end(LaneEntry entry) {
    return entry.until() == null ? 100 : scale.start(entry.until());
  }

  /** The label of a bar begins with it, that of a mark behind it. */
  private static double labelEnd(LaneMark mark) {
    if (mark.labelBefore()) {
      return mark.right();
    }
    return (mark.isBar() ? mark.left() : mark.right()) + room(mark.label());
  }

  private static double room(String label) {
    return label == null ? 0 : GAP + LETTER * label.length();
  }
}
