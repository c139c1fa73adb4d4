package org.saldo.receivable;

/** Why a receivable is due on its day. */
public enum DueSource {
  /** The invoice says so. */
  DOCUMENT,
  /** The creditor's payment term, counted from the invoice date. */
  CREDITOR_TERM,
  /** A credit counts from its own date. */
  IMMEDIATE
}
