package org.saldo.ledger;

/** Debit or credit. */
public enum Side {
  DEBIT,
  CREDIT;

  Side opposite() {
    return this == DEBIT ? CREDIT : DEBIT;
  }
}
