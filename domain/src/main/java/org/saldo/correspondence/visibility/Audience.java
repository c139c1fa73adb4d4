package org.saldo.correspondence.visibility;

/** Who outside sees something. */
public enum Audience {
  /** The debtor, of his own cases, in the portal. */
  DEBTOR,
  /** The agency that holds a case, of what was placed with it. */
  AGENCY
}
