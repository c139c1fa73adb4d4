package org.saldo.dispute;

/** Where a dispute stands. */
public enum DisputeState {
  OPEN,
  /** Found right; the credit waits for somebody's approval and steps still stand still. */
  CREDITING,
  REJECTED,
  UPHELD,
  WITHDRAWN;

  /** Whether steps on the item stand still because of it. */
  public boolean holds() {
    return this == OPEN || this == CREDITING;
  }
}
