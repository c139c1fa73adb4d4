package org.saldo.procedure;

/** How a procedure comes to a case. */
public enum ProcedureKind {
  /** Assigned: a case has one at most. */
  PRIMARY,
  /** Begins and ends by conditions or events: a case has any number at once. */
  SECONDARY
}
