package org.saldo.claim.limitation;

/** What something does to limitation. */
public enum LimitationEffect {
  /** The period begins. */
  BEGINS,
  /** It begins anew with the next day. */
  RESTARTS,
  /** Its days do not count. */
  SUSPENDS,
  /** Thirty years begin. */
  TITLED,
  /** Nothing: the last day would not be later. */
  NOT_LONGER,
  /** Nothing: the claim had lapsed before. */
  TOO_LATE,
  /** Nothing: the money went back. */
  NONE
}
