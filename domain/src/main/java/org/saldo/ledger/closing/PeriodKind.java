package org.saldo.ledger.closing;

import java.time.LocalDate;

/** Periods that a person closes; a year is a calendar year. */
public enum PeriodKind {
  MONTH,
  YEAR;

  /** First day of the period of a day. */
  LocalDate start(LocalDate day) {
    return this == MONTH ? day.withDayOfMonth(1) : day.withDayOfYear(1);
  }

  /** Last day of the period that begins on a day. */
  LocalDate end(LocalDate start) {
    return (this == MONTH ? start.plusMonths(1) : start.plusYears(1)).minusDays(1);
  }
}
