package org.saldo.claim;

/** Why a part of a payment went where it went. */
public enum AllocationRule {
  /** The payer named the receivable (section 366 (1) BGB). */
  DESIGNATED,
  /** The oldest one that is due (section 366 (2) BGB). */
  OLDEST_DUE,
  /** As much for each of those that nothing distinguishes (section 366 (2) BGB, at its end). */
  PROPORTIONAL,
  /** Costs of all receivables first, then all interest, then all principal, as was agreed. */
  POOLED,
  /** A person put it there. */
  BY_PERSON,
  /** Nothing is open any more. */
  SURPLUS,
  /** The payment was returned. */
  RETURN,
  /** The payment was reversed: it had been recorded by mistake. */
  REVERSAL,
  /** It went there before something that counts earlier became known. */
  REPLACED
}
