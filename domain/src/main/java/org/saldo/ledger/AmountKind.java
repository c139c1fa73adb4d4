package org.saldo.ledger;

/** The amounts of a business event that a posting rule places on accounts. */
public enum AmountKind {
  /** Still to be paid; the claim. */
  PAYABLE,
  /** Paid before the invoice came. */
  PREPAID,
  /** Without VAT, per rate. */
  NET,
  /** VAT, per rate. */
  VAT,
  /** What the invoice rounded. */
  ROUNDING
}
