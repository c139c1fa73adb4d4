package org.saldo.adjustment;

/** Where an adjustment stands. */
public enum AdjustmentState {
  /** Somebody else must approve it. */
  PENDING,
  POSTED,
  REJECTED,
  WITHDRAWN
}
