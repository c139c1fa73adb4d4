package org.saldo.backoffice.casefile.lane;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where days stand on a drawing, in percent of its width.
 *
 * @param from first day
 * @param before first day after the last; after {@code from}
 */
public record LaneScale(LocalDate from, LocalDate before) {

  private static final int LAST_TICK = 92;
  private static final int MONTHS = 16;
  private static final int WEEKS = 70;
  private static final int QUARTERS = 1_400;

  public LaneScale {
    if (!before.isAfter(from)) {
      throw new IllegalArgumentException(before + " is not after " + from);
    }
  }

  /** A mark on the scale. */
  public record Tick(LocalDate day, String x) {}

  long days() {
    return ChronoUnit.DAYS.between(from, before);
  }

  /** Where a day begins; what is outside stands at the edge. */
  double start(LocalDate day) {
    return Math.max(0, Math.min(100, 100.0 * ChronoUnit.DAYS.between(from, day) / days()));
  }

  /** The middle of a day. */
  double middle(LocalDate day) {
    return Math.max(0, Math.min(100, 100.0 * (ChronoUnit.DAYS.between(from, day) + 0.5) / days()));
  }

  /** As an attribute, e.g. {@code 12.34%}. */
  static String percent(double x) {
    return String.format(Locale.ROOT, "%.2f%%", x);
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(before);
  }

  /** The first days of weeks, months, quarters or years, so that their words fit. */
  List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    for (LocalDate day = firstTick(); day.isBefore(before); day = nextTick(day)) {
      if (start(day) > LAST_TICK) {
        break; // its words would stick out
      }
      ticks.add(new Tick(day, percent(start(day))));
    }
    return ticks;
  }

  /** Whether marks stand at weeks. */
  boolean isByWeek() {
    return days() <= WEEKS;
  }

  private LocalDate firstTick() {
    if (isByWeek()) {
      return from.plusDays((8 - from.getDayOfWeek().getValue()) % 7);
    }
    LocalDate month = from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
    if (days() <= MONTHS * 31) {
      return month;
    }
    while (month.getMonthValue() % (days() <= QUARTERS ? 3 : 12) != 1) {
      month = month.plusMonths(1);
    }
    return month;
  }

  private LocalDate nextTick(LocalDate day) {
    if (isByWeek()) {
      return day.plusWeeks(1);
    }
    return days() <= MONTHS * 31
        ? day.plusMonths(1)
        : day.plusMonths(days() <= QUARTERS ? 3 : Math.max(12, 12 * (days() / 4_000)));
  }
}
