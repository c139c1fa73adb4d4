package org.saldo.incoming;

/** What became of a file that came in. */
public enum FileState {
  KEPT,
  /** Not taken out of its mail. */
  REFUSED,
  /** A scanner found something in it: kept, and never given out. */
  QUARANTINED
}
