package org.saldo.ledger;

/** The components of a receivable. */
public enum Component {
  PRINCIPAL,
  INTEREST,
  FEE,
  COST
}
