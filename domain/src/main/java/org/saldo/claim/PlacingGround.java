package org.saldo.claim;

/** On what ground a person says otherwise than the rules where a payment goes. */
public enum PlacingGround {
  /** The debtor agreed. Not on interest before principal of a consumer credit (section 512 BGB). */
  AGREED,
  /** The payer named it (section 366 (1) BGB), and it had not been read so. */
  NAMED,
  /** The creditor lets principal be paid before costs and interest: that favours the debtor. */
  IN_FAVOUR,
  /** Nobody says anything any more: the rules decide again. */
  BY_RULE
}
