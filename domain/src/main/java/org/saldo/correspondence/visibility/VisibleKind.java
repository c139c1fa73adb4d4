package org.saldo.correspondence.visibility;

/**
 * A kind of document or message that somebody outside may see. What has none is seen by nobody
 * outside: calls, notes, internal mails, and what somebody else than the debtor wrote.
 */
public enum VisibleKind {
  /** Letters to the debtor that left. */
  LETTER_OUT,
  EMAIL_OUT,
  SMS_OUT,
  /** Overviews of what is open, whichever way they went. */
  STATEMENT,
  /** Letters of the debtor himself, with their files. */
  LETTER_IN,
  /** E-mails from an address of the debtor, with the files that were kept. */
  EMAIL_IN,
  /** SMS from a number that the debtor alone has. */
  SMS_IN,
  /** Invoices as they came in. */
  INVOICE,
  /** What was handed in with disputes. */
  EVIDENCE
}
