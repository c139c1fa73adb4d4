package org.saldo.ledger.closing;

/** Periods that a person closes; a year is a fiscal year. */
public enum PeriodKind {
  MONTH,
  YEAR
}
