package org.saldo.creditor;

/** What makes accruing interest claimed, so that it is posted and takes payments. */
public enum ClaimedBy {
  /** Interest is shown for information only. */
  NEVER,
  /** A step of a procedure that claims interest; a hand-over does too. */
  STEP,
  /** The hand-over to an agency. */
  HAND_OVER
}
