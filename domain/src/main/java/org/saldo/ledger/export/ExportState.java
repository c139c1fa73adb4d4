package org.saldo.ledger.export;

/** How far an export is. */
public enum ExportState {
  RUNNING,
  DONE,
  FAILED,
  CANCELLED
}
