package org.saldo.retention;

import java.time.LocalDate;

/**
 * How long something is kept, and the level of the rule that says so.
 *
 * @param years full calendar years after the one of its date
 * @param since first day of the rule
 */
public record HoldingRetention(
    RetentionSubject subject, int years, RetentionLevel level, LocalDate since, long ruleId) {

  /**
   * The first day of what is still kept on a day: what is dated before it may be erased. For
   * example with 6 years, on any day of 2033, it is 1 January 2027: a letter of 31 December 2026
   * may be erased from 1 January 2033 on.
   */
  public LocalDate keptFrom(LocalDate day) {
    return LocalDate.of(day.getYear() - years, 1, 1);
  }
}
