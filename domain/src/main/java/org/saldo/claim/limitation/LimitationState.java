package org.saldo.claim.limitation;

/** How the limitation of a claim stands. */
public enum LimitationState {
  /** It has a last day. */
  RUNNING,
  /** It does not run, and nobody knows until when. */
  SUSPENDED,
  /** We do not know the law of the country. */
  UNKNOWN
}
