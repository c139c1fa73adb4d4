package org.saldo.actor.outside;

/** As what somebody from outside reads. */
public enum OutsideKind {
  TAX_ADVISER,
  AUDITOR,
  ACCOUNTANT,
  /** An auditor of the tax office or another authority. */
  AUTHORITY
}
