package org.saldo.law;

/** A matter: fees of one have their expenses together. */
public enum CostMatter {
  /** Before court, by an agency, a lawyer or both: as by one lawyer (section 13f RDG). */
  PRE_COURT,
  /** The order procedure, up to the enforcement order. */
  ORDER,
  /** One measure of enforcement. */
  ENFORCEMENT,
  /** What the court of the order procedure charges. */
  COURT,
  /** One act of a bailiff. */
  BAILIFF;

  /** Whether lawyers and agencies charge it, and so with VAT. */
  boolean isLawyers() {
    return this == PRE_COURT || this == ORDER || this == ENFORCEMENT;
  }

  /** Whether it arises only once of a claim, whoever does it. */
  public boolean isOnce() {
    return this == PRE_COURT || this == ORDER || this == COURT;
  }
}
