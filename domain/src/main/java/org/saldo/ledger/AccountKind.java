package org.saldo.ledger;

/** What an account stands for in the balance sheet or the income statement. */
public enum AccountKind {
  ASSET,
  LIABILITY,
  INCOME,
  EXPENSE
}
