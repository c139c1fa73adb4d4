package org.saldo.creditor;

/** What a receivable is for, as far as the law of default makes a difference. */
public enum ClaimKind {
  /** Payment for goods or services (Entgeltforderung, section 288 (2) BGB). */
  CONSIDERATION,
  /** Anything else: damages, a refund. */
  OTHER,
  /** A consumer's credit or other financing (section 497 BGB). */
  CONSUMER_CREDIT
}
