package org.saldo.receivable;

/** Whether an item is owed by the debtor or to the debtor. */
public enum ReceivableKind {
  INVOICE,
  /** A credit note or negative invoice; what is open of it is negative. */
  CREDIT
}
