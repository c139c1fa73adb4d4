package org.saldo.claim.limitation;

/** What people record because it bears on limitation and is in no payment. */
public enum LimitationEventKind {
  NEGOTIATION,
  ACKNOWLEDGEMENT,
  ENFORCEMENT_ACT,
  COURT_ORDER_SERVED,
  TITLE_FINAL,
  INSOLVENCY_FILED;

  /** Whether it lasts: negotiations and proceedings end, an act is of one day. */
  public boolean lasts() {
    return this == NEGOTIATION || this == COURT_ORDER_SERVED || this == INSOLVENCY_FILED;
  }

  LimitationCause cause() {
    return LimitationCause.valueOf(name());
  }
}
