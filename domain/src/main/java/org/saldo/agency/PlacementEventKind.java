package org.saldo.agency;

/** What happens to a placement; the sentence is the text {@code placement.event.<KIND>}. */
public enum PlacementEventKind {
  /** Arguments: agency, answer due on. */
  OFFERED,
  /** Given without asking. Arguments: agency. */
  MANDATED,
  ACCEPTED,
  DECLINED,
  LAPSED,
  PAUSED,
  RESUMED,
  RECALLED,
  RETURNED,
  CLOSED,
  /** Arguments: reference, amount; so for the others below. */
  COST_PENDING,
  COST_POSTED,
  COST_REJECTED,
  PAYMENT_POSTED
}
