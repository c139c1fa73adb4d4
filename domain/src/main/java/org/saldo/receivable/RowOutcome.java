package org.saldo.receivable;

/** What came of one invoice of a file. */
public enum RowOutcome {
  ACCEPTED,
  ALREADY_KNOWN,
  REJECTED
}
