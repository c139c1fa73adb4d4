package org.saldo.charge;

/** How often a rule charges. */
public enum FeeOccasion {
  /** Once for a step of a procedure, however often its message is repeated. */
  PER_STEP,
  /** Once for a receivable, whatever asks for it. */
  PER_RECEIVABLE,
  /** With every message, and by hand as often as somebody asks. */
  EACH_TIME
}
