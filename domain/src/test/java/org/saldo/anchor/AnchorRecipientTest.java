package org.saldo.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days' anchors somebody gets. */
class AnchorRecipientTest {

  @ParameterizedTest
  @CsvSource({
    // frequency, first, last, day, ends a year, gets
    "EVERY_DAY,2026-01-15,,2026-01-14,false,false",
    "EVERY_DAY,2026-01-15,,2026-01-15,false,true",
    "EVERY_DAY,2026-01-15,2026-02-01,2026-02-01,false,true",
    "EVERY_DAY,2026-01-15,2026-02-01,2026-02-02,false,false",
    "EVERY_DAY,2026-01-15,2026-01-14,2026-01-15,false,false",
    "MONTH_END,2026-01-01,,2026-01-30,false,false",
    "MONTH_END,2026-01-01,,2026-01-31,false,true",
    "MONTH_END,2026-01-01,,2026-02-28,false,true",
    "MONTH_END,2028-01-01,,2028-02-28,false,false",
    "MONTH_END,2028-01-01,,2028-02-29,false,true",
    "YEAR_END,2026-01-01,,2026-12-31,true,true",
    "YEAR_END,2026-01-01,,2026-12-31,false,false",
    "YEAR_END,2026-01-01,,2026-06-30,true,true",
  })
  void getsTheDaysThatWereAskedFor(
      AnchorFrequency frequency,
      LocalDate first,
      LocalDate last,
      LocalDate day,
      boolean endsYear,
      boolean gets) {
    assertThat(
            new AnchorRecipient("a@example.org", "de", frequency, first, last).gets(day, endsYear))
        .isEqualTo(gets);
  }
}
