package org.saldo.correspondence;

/** What came of a call. */
public enum CallOutcome {
  /** Promised to pay, until the day of the next action. */
  PROMISED,
  DISPUTES,
  WRONG_NUMBER,
  NO_ANSWER,
  /** Wants to be called again on the day of the next action. */
  CALL_BACK,
  REFUSES,
  /** Something else, told in the note. */
  OTHER;

  /** Whether the next action needs its day. */
  public boolean needsDay() {
    return this == PROMISED || this == CALL_BACK;
  }
}
