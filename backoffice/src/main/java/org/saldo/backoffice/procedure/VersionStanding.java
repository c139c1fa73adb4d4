package org.saldo.backoffice.procedure;

/** What a version of a procedure is today. */
public enum VersionStanding {
  TO_COME,
  IN_FORCE,
  FORMER;

  static VersionStanding of(boolean begun, boolean replaced) {
    if (!begun) {
      return TO_COME;
    }
    return replaced ? FORMER : IN_FORCE;
  }

  /** Kind of its badge. */
  public String kind() {
    return switch (this) {
      case TO_COME -> "info";
      case IN_FORCE -> "ok";
      case FORMER -> "neutral";
    };
  }
}
