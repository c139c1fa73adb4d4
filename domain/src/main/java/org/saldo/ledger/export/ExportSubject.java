package org.saldo.ledger.export;

/** What is taken out of the books. */
public enum ExportSubject {
  /** Entries with their lines and events. */
  JOURNAL,
  /** The events beneath the entries. */
  EVENTS,
  /** Debits and credits of each account over the entries. */
  TRIAL_BALANCE,
  /** Lines of one account over booking days, with what was brought and is carried forward. */
  ACCOUNT_SHEET,
  /** What was open of each receivable by a booking day. */
  OPEN_ITEMS;

  /** Whether it is a report of a period or key date, which is never a series of what is new. */
  boolean isReport() {
    return this == ACCOUNT_SHEET || this == OPEN_ITEMS;
  }
}
