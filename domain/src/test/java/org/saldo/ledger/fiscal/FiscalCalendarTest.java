package org.saldo.ledger.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Years follow each other without a gap, whatever month they begin in. */
class FiscalCalendarTest {

  private static FiscalCalendar calendar(String beginnings) {
    return new FiscalCalendar(
        beginnings == null
            ? List.of()
            : Stream.of(beginnings.split(" ")).map(LocalDate::parse).toList());
  }

  @ParameterizedTest
  @CsvSource({
    // beginnings, day, first, last, label
    ", 2026-01-01, 2026-01-01, 2026-12-31, 2026",
    ", 2026-12-31, 2026-01-01, 2026-12-31, 2026",
    ", 2028-02-29, 2028-01-01, 2028-12-31, 2028",
    // From July 2026: a short year before, calendar years before that.
    "2026-07-01, 2025-12-31, 2025-01-01, 2025-12-31, 2025",
    "2026-07-01, 2026-01-01, 2026-01-01, 2026-06-30, 2026-01/2026-06",
    "2026-07-01, 2026-06-30, 2026-01-01, 2026-06-30, 2026-01/2026-06",
    "2026-07-01, 2026-07-01, 2026-07-01, 2027-06-30, 2026-07/2027-06",
    "2026-07-01, 2027-06-30, 2026-07-01, 2027-06-30, 2026-07/2027-06",
    "2026-07-01, 2027-07-01, 2027-07-01, 2028-06-30, 2027-07/2028-06",
    "2026-07-01, 2028-02-29, 2027-07-01, 2028-06-30, 2027-07/2028-06",
    // From March: the last day is the 29th where there is one.
    "2027-03-01, 2028-02-28, 2027-03-01, 2028-02-29, 2027-03/2028-02",
    "2027-03-01, 2028-02-29, 2027-03-01, 2028-02-29, 2027-03/2028-02",
    "2027-03-01, 2028-03-01, 2028-03-01, 2029-02-28, 2028-03/2029-02",
    // And back to January: another short year.
    "2030-01-01 2026-07-01, 2029-12-31, 2029-07-01, 2029-12-31, 2029-07/2029-12",
    "2030-01-01 2026-07-01, 2030-01-01, 2030-01-01, 2030-12-31, 2030",
    // Two changes within a year: two short ones, one month the shortest.
    "2026-07-01 2026-08-01, 2026-07-15, 2026-07-01, 2026-07-31, 2026-07/2026-07",
    "2026-07-01 2026-08-01, 2026-08-01, 2026-08-01, 2027-07-31, 2026-08/2027-07",
    // A beginning that changes nothing.
    "2026-01-01, 2026-05-05, 2026-01-01, 2026-12-31, 2026",
  })
  void saysTheYearOfADay(
      String beginnings, LocalDate day, LocalDate first, LocalDate last, String label) {
    FiscalYear year = calendar(beginnings).yearOf(day);
    assertThat(year).isEqualTo(new FiscalYear(first, last));
    assertThat(year.label()).isEqualTo(label);
    assertThat(year.isShort()).isEqualTo(last.isBefore(first.plusYears(1).minusDays(1)));
  }

  @Test
  void leavesNoDayOutAndCountsNoneTwice() {
    FiscalCalendar calendar = calendar("2026-07-01 2028-03-01 2029-02-01 2031-01-01");
    LocalDate first = LocalDate.of(2024, 1, 1);
    while (first.isBefore(LocalDate.of(2034, 1, 1))) {
      FiscalYear year = calendar.yearOf(first);
      assertThat(year.firstOn()).isEqualTo(first);
      for (LocalDate day = first; !day.isAfter(year.lastOn()); day = day.plusDays(1)) {
        assertThat(calendar.yearOf(day)).isEqualTo(year);
      }
      first = year.lastOn().plusDays(1);
    }
  }

  @Test
  void knowsNoYearThatBeginsWithinAMonthOrIsTooLong() {
    LocalDate day = LocalDate.of(2026, 1, 1);
    assertThatThrownBy(() -> new FiscalYear(day.plusDays(1), day.plusMonths(6)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FiscalYear(day, day.plusYears(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
