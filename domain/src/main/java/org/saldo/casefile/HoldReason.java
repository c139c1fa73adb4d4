package org.saldo.casefile;

/** Why steps stand still. */
public enum HoldReason {
  DISPUTE,
  PROMISE,
  PLAN,
  PLACEMENT,
  LEGAL,
  INSOLVENCY,
  /** A person said so. */
  MANUAL,
  /** It stood as paid until the payment was returned. */
  PAID
}
