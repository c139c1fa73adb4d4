package org.saldo.receivable;

/** Why a debtor is in default (section 286 BGB). */
public enum DefaultReason {
  /** An agreed calendar date passed. */
  CALENDAR,
  /** A reminder was delivered after the due date. */
  REMINDER,
  /** Thirty days after the receipt of the invoice. */
  THIRTY_DAYS,
  /** The debtor refused for good. */
  REFUSAL,
  /** A court has the claim. */
  COURT
}
