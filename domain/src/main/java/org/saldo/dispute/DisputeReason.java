package org.saldo.dispute;

/** What is wrong in the eyes of whoever objects. */
public enum DisputeReason {
  /** The person never had to do with it. */
  NOT_MINE,
  ALREADY_PAID,
  WRONG_AMOUNT,
  NOT_RECEIVED,
  DEFECTIVE,
  /** Cancelled, revoked or sent back. */
  CANCELLED,
  OTHER
}
