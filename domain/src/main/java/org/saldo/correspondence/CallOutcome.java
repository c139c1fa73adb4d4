package org.saldo.correspondence;

/** What came of a call. */
public enum CallOutcome {
  /** Promised to pay, until the day of the next action. */
  PROMISED,
  DISPUTES,
  WRONG_NUMBER,
  NO_ANSWER,
  /** Somebody was on the line with somebody else. */
  BUSY,
  /** Wants to be called again on the day of the next action. */
  CALL_BACK,
  REFUSES,
  /** Something else, told in the note. */
  OTHER;

  /** Whether it settled nothing, so that the call is to be tried again. */
  public boolean isToBeTriedAgain() {
    return this == NO_ANSWER || this == BUSY || this == CALL_BACK;
  }

  /** Whether the next action needs its day. */
  public boolean needsDay() {
    return this == PROMISED || this == CALL_BACK;
  }
}
