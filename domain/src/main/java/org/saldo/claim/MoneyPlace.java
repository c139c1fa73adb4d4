package org.saldo.claim;

import org.saldo.ledger.AmountKind;

/** Where money came in; the posting rules name an account for each. */
public enum MoneyPlace {
  BANK,
  CARD,
  CASH,
  AGENCY,
  /** Collected by direct debit: in transit until the bank credits the batch. */
  DEBIT,
  OTHER,
  /** Between the books of another currency, where the money came in, and those of the claim. */
  EXCHANGE;

  AmountKind amount() {
    return AmountKind.valueOf("RECEIVED_" + name());
  }
}
