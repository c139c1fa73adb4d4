package org.saldo.procedure;

/** What runs do with steps that are carried out by themselves. */
public enum DunningMode {
  /** They carry them out. */
  CARRY_OUT,
  /** They propose them, and a person releases them. */
  PROPOSE,
  /** As is set for all creditors. */
  AS_ALL
}
