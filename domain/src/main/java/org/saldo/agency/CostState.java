package org.saldo.agency;

/** Where a reported cost stands. */
public enum CostState {
  /** Above the limit of the agreement: somebody of the creditor's side decides. */
  PENDING,
  /** Claimed from the debtor. */
  POSTED,
  REJECTED
}
