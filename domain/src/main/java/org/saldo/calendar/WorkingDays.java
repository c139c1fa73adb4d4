package org.saldo.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * Days on which business is done in a country: neither a weekend nor a public holiday of all of it
 * (section 193 BGB). Holidays of a single state do not count, because where a debtor has to perform
 * is not known that precisely.
 */
public final class WorkingDays {

  private final HolidayManager holidays;

  private WorkingDays(HolidayManager holidays) {
    this.holidays = holidays;
  }

  /**
   * Those of a country.
   *
   * @param country ISO 3166 code of two letters, e.g. {@code DE}
   */
  public static WorkingDays of(String country) {
    Objects.requireNonNull(country, "country");
    return new WorkingDays(
        HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT))));
  }

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.isHoliday(day);
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
