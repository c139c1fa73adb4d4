package org.saldo.agency;

/** What an agency is. */
public enum AgencyKind {
  /** Is offered a placement and may decline it. */
  COLLECTOR,
  /** Is mandated. */
  LAWYER,
  /** Is instructed. */
  BAILIFF;

  /** Whether a placement waits for an answer. */
  public boolean mayDecline() {
    return this == COLLECTOR;
  }
}
