package org.saldo.document;

/** What a document is to the business. */
public enum DocumentKind {
  /** A file of invoices as it came in. */
  INVOICE_FILE,
  /** A letter to a debtor as it was printed. */
  LETTER,
  /** What an agency proves a cost by. */
  AGENCY_DOCUMENT,
  /** What somebody hands in with a dispute. */
  EVIDENCE,
  /** What came in by e-mail or post, as it came; given out by {@code org.saldo.incoming} alone. */
  INCOMING
}
