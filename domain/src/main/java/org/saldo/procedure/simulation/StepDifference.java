package org.saldo.procedure.simulation;

/** How a step differs between the versions in force and a draft. */
public enum StepDifference {
  /** It does not. */
  NONE,
  /** With the draft only. */
  ADDED,
  /** Without the draft only. */
  DROPPED,
  /** It comes on another day. */
  MOVED,
  /** Something else becomes of it. */
  CHANGED,
  /** Its fee is another. */
  FEE
}
