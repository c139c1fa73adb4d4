package org.saldo.procedure.condition;

/** What the values of a fact are. */
public enum FactKind {
  NUMBER,
  /** Words of a list; a case may have none of them, one or several. */
  CHOICE
}
