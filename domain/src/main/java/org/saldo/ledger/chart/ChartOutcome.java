package org.saldo.ledger.chart;

/** What becomes of a row of a list of accounts. */
public enum ChartOutcome {
  ADDED,
  RENAMED,
  KNOWN,
  REFUSED
}
