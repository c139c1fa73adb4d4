package org.saldo.ledger.rule;

/** When claimed interest is income. */
public enum IncomeRealisation {
  /** As soon as it is claimed. */
  WHEN_POSTED,
  /** Only as far as it is paid; until then it is deferred. */
  WHEN_PAID
}
