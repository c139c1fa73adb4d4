package org.saldo.ledger.transit;

/** What the lines of a clearing have in common. */
public enum MatchKey {
  /** What people know their event by: what was taken back clears what it took back. */
  EVENT_REFERENCE,
  /** A further key of the lines, e.g. {@code outsideReference}. */
  FLEXFIELD,
  CASE_NUMBER,
  /** The amount alone: two lines that can mean nothing but each other. */
  AMOUNT
}
