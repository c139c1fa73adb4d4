package org.saldo.casefile;

/** Where a case stands. */
public enum CaseStatus {
  /** A balance is kept, nobody works it. */
  ACCOUNT,
  OPEN,
  CLOSED,
  REOPENED;

  /** Whether a controller works the case. */
  public boolean worked() {
    return this == OPEN || this == REOPENED;
  }
}
