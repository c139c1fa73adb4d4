package org.saldo.creditor;

/** For what a creditor's people are asked or told. */
public enum ContactRole {
  SALES_REPRESENTATIVE,
  SALES_MANAGER,
  ACCOUNTING,
  LEGAL_DEPARTMENT,
  MANAGEMENT
}
