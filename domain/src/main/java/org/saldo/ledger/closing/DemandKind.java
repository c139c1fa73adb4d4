package org.saldo.ledger.closing;

/** What may be demanded of a creditor's books beyond what holds for all. */
public enum DemandKind {
  /** Lines of a kind of event, or on an account, name a flexfield. */
  FLEXFIELD,
  /** The account holds money of others. */
  CLIENT_HELD,
  /** The account says what is owed to others. */
  CLIENT_OWED
}
