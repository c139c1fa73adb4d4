package org.saldo.ledger.fiscal;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A fiscal year; both days belong to it. At most twelve months, fewer where the beginning changed.
 */
public record FiscalYear(LocalDate firstOn, LocalDate lastOn) {

  public FiscalYear {
    if (firstOn.getDayOfMonth() != 1
        || !lastOn.isAfter(firstOn)
        || lastOn.isAfter(firstOn.plusYears(1).minusDays(1))) {
      throw new IllegalArgumentException("no fiscal year: " + firstOn + " to " + lastOn);
    }
  }

  /** Whether it has fewer than twelve months. */
  public boolean isShort() {
    return lastOn.isBefore(firstOn.plusYears(1).minusDays(1));
  }

  /** {@code 2026} for a calendar year, else its first and last month: {@code 2026-07/2027-06}. */
  public String label() {
    return firstOn.getDayOfYear() == 1 && !isShort()
        ? String.valueOf(firstOn.getYear())
        : YearMonth.from(firstOn) + "/" + YearMonth.from(lastOn);
  }
}
