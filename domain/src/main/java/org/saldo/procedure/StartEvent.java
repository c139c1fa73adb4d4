package org.saldo.procedure;

/** What may happen to a case and begin a secondary procedure. */
public enum StartEvent {
  DISPUTE_OPENED,
  PAYMENT_RETURNED,
  /** A message came back as undeliverable. */
  ADDRESS_BAD,
  CREDIT_NOTE
}
