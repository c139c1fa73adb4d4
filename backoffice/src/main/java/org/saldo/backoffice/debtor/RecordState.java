package org.saldo.backoffice.debtor;

/** Whether a dated record counts today. */
public enum RecordState {
  CURRENT,
  FUTURE,
  EARLIER,
  /** Wrong from the start. */
  REPLACED,
  /** A mark that holds no longer. */
  ENDED;

  /** The kind of its badge. */
  public String getBadge() {
    return switch (this) {
      case CURRENT -> "ok";
      case FUTURE -> "info";
      case EARLIER, ENDED -> "neutral";
      case REPLACED -> "warn";
    };
  }
}
