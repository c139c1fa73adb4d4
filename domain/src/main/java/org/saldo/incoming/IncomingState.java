package org.saldo.incoming;

/** Where something that came in stands. */
public enum IncomingState {
  /** Nobody knows yet whose it is. */
  UNMATCHED,
  /** It seems to belong to a case; a person has to say so. */
  PROPOSED,
  /** It belongs to a case. */
  ASSIGNED,
  /** A person said that it belongs to no case. */
  DISMISSED;

  /** Whether a person still has to decide. */
  public boolean open() {
    return this == UNMATCHED || this == PROPOSED;
  }
}
