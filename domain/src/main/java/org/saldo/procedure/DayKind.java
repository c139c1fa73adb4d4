package org.saldo.procedure;

/** Which days a procedure counts. */
public enum DayKind {
  CALENDAR,
  /** Neither weekends nor public holidays where the creditor is. */
  BUSINESS
}
