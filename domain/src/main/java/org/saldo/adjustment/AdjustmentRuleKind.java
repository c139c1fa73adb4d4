package org.saldo.adjustment;

/** What is adjusted by rule, without anybody asking. */
public enum AdjustmentRuleKind {
  /** A rest up to an amount is posted away in the transaction that leaves it. */
  SMALL_BALANCE
}
