package org.saldo.interest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The yearly rate over time: each step holds until the next begins.
 *
 * @param steps by day; the first holds at all times before it too
 */
public record RatePath(List<RateStep> steps) {

  public RatePath {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a path has at least one step");
    }
    steps = steps.stream().sorted(Comparator.comparing(RateStep::from)).toList();
  }

  /** What holds on a day. */
  public RateStep on(LocalDate day) {
    return steps.get(Math.max(firstAfter(day) - 1, 0));
  }

  /** Where the first step stands that begins after a day; the number of steps when none does. */
  private int firstAfter(LocalDate day) {
    int low = 0;
    int high = steps.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (steps.get(middle).from().isAfter(day)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The days after a day and up to another on which a new step begins. */
  List<LocalDate> changes(LocalDate after, LocalDate until) {
    int first = firstAfter(after);
    int end = Math.max(firstAfter(until), first);
    return steps.subList(first, end).stream().map(RateStep::from).toList();
  }
}
