package org.saldo.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;

/**
 * How a stretch of days becomes a part of a year. The first day is not counted and the last is
 * (section 187 BGB), so stretches that follow one another add up.
 */
public enum DayCount {
  /** Every day is a 365th, also in leap years. */
  ACT_365,
  /** Every day is a 365th of its year, or a 366th in leap years. */
  ACT_ACT,
  /** Every month has 30 days, every year 360 (30E/360: the 31st counts as the 30th). */
  THIRTY_E_360;

  private static final int MONTH = 30;
  private static final int MONTHS = 12;

  /**
   * Days from a day to another.
   *
   * @param after the day before the first that counts
   * @param until the last day that counts
   */
  public int days(LocalDate after, LocalDate until) {
    return this == THIRTY_E_360
        ? Math.toIntExact(thirties(until) - thirties(after))
        : Math.toIntExact(ChronoUnit.DAYS.between(after, until));
  }

  /** Of how many days the year of a day is made. */
  public int yearOf(LocalDate day) {
    return switch (this) {
      case ACT_365 -> 365;
      case ACT_ACT -> Year.isLeap(day.getYear()) ? 366 : 365;
      case THIRTY_E_360 -> MONTH * MONTHS;
    };
  }

  /** Whether a stretch must be cut where a year ends, because its days weigh differently. */
  public boolean cutsYears() {
    return this == ACT_ACT;
  }

  private static long thirties(LocalDate day) {
    return ((long) day.getYear() * MONTHS + day.getMonthValue()) * MONTH
        + Math.min(day.getDayOfMonth(), MONTH);
  }
}
