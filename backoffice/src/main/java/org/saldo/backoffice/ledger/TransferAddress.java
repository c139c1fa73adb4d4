package org.saldo.backoffice.ledger;

import java.io.Serializable;

/** The transfer account that the address of a page names, and the row its list goes on behind. */
public abstract class TransferAddress implements Serializable {

  private static final long serialVersionUID = 1L;

  private String creditor;
  private String account;
  private String after;

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
