package org.saldo.backoffice.admin;

/** A form of rules for all or for one creditor. */
public abstract class CreditorRuleForm extends DatedRuleFields {

  private static final long serialVersionUID = 1L;

  private String creditor;
  private String forCreditor;

  /** The page with what holds for whom the rule is. */
  protected String backTo(String page) {
    return page
        + "?faces-redirect=true"
        + (forCreditor == null || forCreditor.isBlank() ? "" : "&creditor=" + forCreditor);
  }

  /** Whose rules the reader looked at. */
  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  /** Whose rule it is to be. */
  public String getForCreditor() {
    return forCreditor;
  }

  public void setForCreditor(String forCreditor) {
    this.forCreditor = forCreditor;
  }
}
