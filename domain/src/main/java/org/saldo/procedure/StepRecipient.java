package org.saldo.procedure;

import org.saldo.creditor.ContactRole;

/** Whom a step turns to. */
public enum StepRecipient {
  DEBTOR,
  SALES_REPRESENTATIVE,
  SALES_MANAGER,
  ACCOUNTING,
  LEGAL_DEPARTMENT,
  MANAGEMENT;

  /**
   * Who it is at the creditor.
   *
   * @throws IllegalStateException for the debtor
   */
  ContactRole role() {
    return switch (this) {
      case DEBTOR -> throw new IllegalStateException("the debtor is nobody at the creditor");
      case SALES_REPRESENTATIVE -> ContactRole.SALES_REPRESENTATIVE;
      case SALES_MANAGER -> ContactRole.SALES_MANAGER;
      case ACCOUNTING -> ContactRole.ACCOUNTING;
      case LEGAL_DEPARTMENT -> ContactRole.LEGAL_DEPARTMENT;
      case MANAGEMENT -> ContactRole.MANAGEMENT;
    };
  }
}
