package org.saldo.correspondence;

/** The way out for SMS: a port, answered by an adapter. */
public interface SmsLine {

  /** Whether there is a gateway; without one messages go another way. */
  boolean isThere();

  /** Sees to it that receipts can come in, also while nothing is sent; called every few seconds. */
  void keepUp();
}
