package org.saldo.receivable;

/** Where a receivable stands; NOT_DUE is OPEN seen from a day that is not after the due date. */
public enum ReceivableStatus {
  NOT_DUE,
  OPEN,
  DISPUTED,
  PROMISED,
  IN_PLAN,
  PLACED,
  LEGAL,
  INSOLVENCY,
  UNCOLLECTIBLE,
  SETTLED
}
