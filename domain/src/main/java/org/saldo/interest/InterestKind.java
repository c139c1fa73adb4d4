package org.saldo.interest;

/** Which interest a creditor asks for. */
public enum InterestKind {
  NONE,
  /** An agreed yearly rate. */
  FIXED,
  /** A base rate and points above it (section 288 BGB). */
  STATUTORY
}
