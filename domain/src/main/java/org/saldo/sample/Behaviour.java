package org.saldo.sample;

/** How an invented debtor behaves; it shapes the invoices and the intended events. */
public enum Behaviour {
  /** Pays around the due date. */
  PAYER,
  /** Pays weeks late, in parts, or promises to. */
  LATE_PAYER,
  /** Objects to part of the invoices and pays the others. */
  DISPUTER,
  /** Insolvency proceedings opened; every invoice is older than the opening. */
  INSOLVENT,
  /** Has moved within the period, mail went astray, stopped paying about then. */
  MOVED,
  /** A customer for a few weeks only. */
  NEW
}
