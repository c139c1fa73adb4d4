package org.saldo.ledger.export;

import java.time.LocalDate;

/**
 * A file of an export, and where its next part begins.
 *
 * @param from first document date of a file for DATEV, null elsewhere
 * @param lastNo last entry that it may have
 */
record ExportFile(
    int no,
    String name,
    Kind kind,
    LocalDate from,
    LocalDate until,
    String currency,
    long lastNo,
    long nextNo,
    int parts) {

  /** What stands in a file. */
  enum Kind {
    DATEV,
    CSV,
    CONTROL,
    JSON,
    ACCOUNTS,
    EVENTS,
    ENTRIES,
    LINES,
    TRIAL_BALANCE,
    ACCOUNT_SHEET,
    OPEN_ITEMS,
    INDEX,
    HASHES
  }

  /** A file over all entries of a job, not begun. */
  static ExportFile of(int no, String name, Kind kind, ExportJob job) {
    return new ExportFile(no, name, kind, null, null, null, job.lastNo(), job.firstNo(), 0);
  }
}
