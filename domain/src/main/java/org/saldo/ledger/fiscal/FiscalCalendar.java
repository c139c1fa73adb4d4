package org.saldo.ledger.fiscal;

import java.time.LocalDate;
import java.util.List;

/**
 * When fiscal years begin.
 *
 * <p>A beginning is the first day of a month: from it on years begin in that month, until the next
 * one. Before the first they are calendar years. The year that a beginning cuts is a short one.
 *
 * @param beginnings in any order
 */
record FiscalCalendar(List<LocalDate> beginnings) {

  FiscalCalendar {
    beginnings = beginnings.stream().sorted().toList();
  }

  FiscalYear yearOf(LocalDate day) {
    LocalDate first = day.withDayOfMonth(1).withMonth(monthOn(day));
    if (first.isAfter(day)) {
      first = first.minusYears(1);
    }
    LocalDate last = first.plusYears(1).minusDays(1);
    for (LocalDate beginning : beginnings) {
      if (beginning.isAfter(day) && !beginning.isAfter(last)) {
        return new FiscalYear(first, beginning.minusDays(1));
      }
    }
    return new FiscalYear(first, last);
  }

  private int monthOn(LocalDate day) {
    int month = 1;
    for (LocalDate beginning : beginnings) {
      if (!beginning.isAfter(day)) {
        month = beginning.getMonthValue();
      }
    }
    return month;
  }
}
