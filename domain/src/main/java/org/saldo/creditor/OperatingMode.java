package org.saldo.creditor;

/** In whose name the operator works for a creditor. */
public enum OperatingMode {
  /** The operator is the creditor. */
  OWN,
  /** Books and reminds in the creditor's name. */
  SERVICE,
  /** A registered collection agency; sections 13a and 13e RDG apply. */
  COLLECTION
}
