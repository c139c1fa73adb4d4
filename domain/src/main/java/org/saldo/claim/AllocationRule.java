package org.saldo.claim;

/** Why a part of a payment went where it went. */
public enum AllocationRule {
  /** The payer named the receivable (section 366 (1) BGB). */
  DESIGNATED,
  /** The oldest one that is due (section 366 (2) BGB). */
  OLDEST_DUE,
  /** Nothing is open any more. */
  SURPLUS,
  /** The payment was returned. */
  RETURN
}
