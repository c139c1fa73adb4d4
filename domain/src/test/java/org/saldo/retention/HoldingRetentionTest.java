package org.saldo.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Full calendar years after the year of the date: section 147 (4) AO, section 257 (5) HGB. */
class HoldingRetentionTest {

  @ParameterizedTest(name = "{0}, {1} years: on {2} erasable {3}")
  @CsvSource({
    "2026-03-15, 6, 2032-12-31, false",
    "2026-03-15, 6, 2033-01-01, true",
    "2026-05-20, 8, 2034-12-31, false",
    "2026-05-20, 8, 2035-01-01, true",
    "2026-12-31, 6, 2033-01-01, true",
    "2027-01-01, 6, 2033-12-31, false",
    "2028-02-29, 6, 2034-12-31, false",
    "2028-02-29, 6, 2035-01-01, true",
    "2027-12-31, 0, 2027-12-31, false",
    "2027-12-31, 0, 2028-01-01, true",
    "2028-02-29, 30, 2058-12-31, false",
    "2028-02-29, 30, 2059-01-01, true"
  })
  void keepsFullCalendarYears(LocalDate dated, int years, LocalDate day, boolean erasable) {
    HoldingRetention rule =
        new HoldingRetention(RetentionSubject.LETTER, years, RetentionLevel.ALL, dated, 1);
    assertThat(dated.isBefore(rule.keptFrom(day))).isEqualTo(erasable);
  }
}
