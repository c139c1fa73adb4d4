package org.saldo.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * Days on which business is done in a country: neither a weekend nor a public holiday of all of it
 * (section 193 BGB). For due dates holidays of a single state do not count, because where a debtor
 * has to perform is not known that precisely.
 */
public final class WorkingDays {

  private final HolidayManager holidays;

  /** Of the country; empty for all of it. */
  private final String[] region;

  private WorkingDays(HolidayManager holidays, String[] region) {
    this.holidays = holidays;
    this.region = region;
  }

  /**
   * Those of a country, or of a part of it.
   *
   * @param where ISO 3166 code of two letters, e.g. {@code DE}, or with its part, e.g. {@code
   *     DE-BY}
   */
  public static WorkingDays of(String where) {
    Objects.requireNonNull(where, "where");
    String[] parts = where.toLowerCase(Locale.ROOT).split("-", 2);
    return new WorkingDays(
        HolidayManager.getInstance(ManagerParameters.create(parts[0])),
        Arrays.copyOfRange(parts, 1, parts.length));
  }

  /** Whether we know the holidays of a country or of a part of it. */
  public static boolean knows(String where) {
    String[] parts = where.toLowerCase(Locale.ROOT).split("-", 2);
    if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(parts[0]::equalsIgnoreCase)) {
      return false;
    }
    return parts.length == 1
        || HolidayManager.getInstance(ManagerParameters.create(parts[0]))
            .getCalendarHierarchy()
            .getChildren()
            .keySet()
            .stream()
            .anyMatch(parts[1]::equalsIgnoreCase);
  }

  /** Whether the day is a public holiday there. */
  public boolean isHoliday(LocalDate day) {
    return holidays.isHoliday(day, region);
  }

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !isHoliday(day);
  }

  /** The day itself, or the next working day after it. */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate working = day;
    while (!isWorkingDay(working)) {
      working = working.plusDays(1);
    }
    return working;
  }
}
