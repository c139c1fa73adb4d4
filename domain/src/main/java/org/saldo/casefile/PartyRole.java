package org.saldo.casefile;

/** What somebody is to a case. */
public enum PartyRole {
  DEBTOR,
  JOINT_DEBTOR,
  GUARANTOR,
  REPRESENTATIVE,
  INSOLVENCY_ADMINISTRATOR,
  HEIR,
  SALES_REPRESENTATIVE,
  SALES_MANAGER
}
