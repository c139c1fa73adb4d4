package org.saldo.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** Whether the business date is set by hand. */
@FunctionalInterface
public interface BusinessDates {

  /** The date that was set, empty when the calendar runs by itself. */
  Optional<LocalDate> fixed();
}
