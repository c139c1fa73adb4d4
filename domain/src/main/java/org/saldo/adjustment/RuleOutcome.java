package org.saldo.adjustment;

/** What came of a rule for a case. */
public enum RuleOutcome {
  POSTED,
  /** More than nobody is asked about: a person decides. */
  QUEUED,
  /**
   * What was posted stands no longer, because the payment that left it went back, or a person took
   * it back as a mistake.
   */
  TAKEN_BACK
}
