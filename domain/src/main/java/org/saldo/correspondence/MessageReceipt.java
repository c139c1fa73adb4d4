package org.saldo.correspondence;

/** What the other side said about a message after it had taken it. */
public enum MessageReceipt {
  /** It is with the debtor. */
  DELIVERED,
  /** It came back for good. */
  UNDELIVERED
}
