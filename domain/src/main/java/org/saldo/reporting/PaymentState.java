package org.saldo.reporting;

/** What became of a payment. */
public enum PaymentState {
  RECEIVED,
  RETURNED,
  /** It had been recorded by mistake. */
  REVERSED
}
