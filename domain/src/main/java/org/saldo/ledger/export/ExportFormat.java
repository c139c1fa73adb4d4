package org.saldo.ledger.export;

/** How an export is written. */
public enum ExportFormat {
  /** Buchungsstapel, a file for each month. */
  DATEV,
  /** A table: the journal by a template, others with fixed columns. */
  CSV,
  /** One object a line. */
  JSON,
  /** Tables with a description that audit programs read. */
  AUDIT;

  /** Whether it can hold a subject. */
  boolean fits(ExportSubject subject) {
    return subject == ExportSubject.JOURNAL || this == CSV || this == JSON;
  }
}
