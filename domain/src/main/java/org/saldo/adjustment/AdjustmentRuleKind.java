package org.saldo.adjustment;

/** What is adjusted by rule, without anybody asking. */
public enum AdjustmentRuleKind {
  /** A rest up to an amount is posted away in the transaction that leaves it. */
  SMALL_BALANCE,
  /** Principal is paid and the rest of the case is small: its interest is waived. */
  WAIVE_INTEREST,
  /** Principal is paid and the rest of the case is small: its fees are waived. */
  WAIVE_FEES,
  /** Long due and small: the whole case is written off. */
  WRITE_OFF,
  /** Long due: a receivable is doubtful and a percentage of its net is written down. */
  ALLOWANCE;

  /** Whether one rule of each age holds at once, with a percentage instead of a limit. */
  public boolean isByAge() {
    return this == ALLOWANCE;
  }
}
