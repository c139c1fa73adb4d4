package org.saldo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

  private final WorkingDays germany = WorkingDays.of("DE");

  @Test
  void movesADayOffToTheNextWorkingDay() {
    assertThat(germany.onOrAfter(LocalDate.of(2026, 5, 31))).isEqualTo("2026-06-01");
    assertThat(germany.onOrAfter(LocalDate.of(2026, 12, 25))).isEqualTo("2026-12-28");
    assertThat(germany.onOrAfter(LocalDate.of(2027, 3, 26))).isEqualTo("2027-03-30");
    assertThat(germany.onOrAfter(LocalDate.of(2026, 5, 29))).isEqualTo("2026-05-29");
  }

  /** All Saints is a holiday in five states only; 3 October is one everywhere. */
  @Test
  void knowsHolidaysOfTheWholeCountryOnly() {
    assertThat(germany.isWorkingDay(LocalDate.of(2027, 11, 1))).isTrue();
    assertThat(germany.isWorkingDay(LocalDate.of(2028, 10, 3))).isFalse();
  }
}
