package org.saldo.procedure;

/** How one step follows another. */
public enum ProcedureFlow {
  /** The step is the last whose day has come, whatever became of those before it. */
  BY_DAYS,
  /** One step after the other: its days count from the day on which the one before it was done. */
  STEP_BY_STEP
}
