package org.saldo.ledger.transit;

/** What moved money between a transfer account, a third party or the bank itself. */
public enum MovementKind {
  /** A provider, an agency or a batch brought money to the bank. */
  PAYOUT,
  /** A third party was paid what the debtor has to bear. */
  OUTLAY,
  /** The bank charged something for itself. */
  BANK_CHARGE
}
