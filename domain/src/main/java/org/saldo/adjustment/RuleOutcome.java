package org.saldo.adjustment;

/** What came of a rule for a case. */
public enum RuleOutcome {
  POSTED,
  /** What was posted stands no longer, because the payment that left it went back. */
  TAKEN_BACK
}
