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
    RateStep current = steps.get(0);
    for (RateStep step : steps) {
      if (step.from().isAfter(day)) {
        return current;
      }
      current = step;
    }
    return current;
  }

  /** The days after a day and up to another on which a new step begins. */
  List<LocalDate> changes(LocalDate after, LocalDate until) {
    return steps.stream()
        .map(RateStep::from)
        .filter(day -> day.isAfter(after) && !day.isAfter(until))
        .toList();
  }
}
