package org.saldo.reporting;

/** Which requests for approval a list shows. */
public enum ApprovalBox {
  /** Undecided ones that the reader may decide. */
  WAITING,
  /** What the reader asked for. */
  MINE,
  /** Every undecided one. */
  OPEN,
  /** What is decided or was taken back. */
  DECIDED
}
