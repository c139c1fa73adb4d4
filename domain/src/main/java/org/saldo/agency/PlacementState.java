package org.saldo.agency;

/** Where a placement stands. */
public enum PlacementState {
  /** Waits for the agency's answer. */
  OFFERED,
  DECLINED,
  /** The offer was not answered in time. */
  LAPSED,
  /** The agency has it and has not reported anything yet. */
  ACCEPTED,
  /** The agency has reported something. */
  ACTIVE,
  /** The creditor's side asked the agency to wait. */
  PAUSED,
  /** The creditor's side took it back. */
  RECALLED,
  /** The agency gave it back. */
  RETURNED,
  /** Everything placed is settled. */
  CLOSED;

  /** Whether the receivables are with the agency or offered to it. */
  public boolean live() {
    return this == OFFERED || held();
  }

  /** Whether the agency has taken it and not lost it. */
  public boolean held() {
    return this == ACCEPTED || this == ACTIVE || this == PAUSED;
  }
}
