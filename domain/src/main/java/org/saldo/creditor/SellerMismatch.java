package org.saldo.creditor;

/** What happens to an invoice whose seller is not the creditor. */
public enum SellerMismatch {
  /** Taken, and a person is asked to look. */
  FINDING,
  /** Refused. */
  REFUSAL
}
