package org.saldo.task;

/** Why a person must look; the sentence is the message {@code task.<KIND>}. */
public enum TaskKind {
  /** Two debtors may be the same: arguments are the numbers and names of both. */
  DEBTOR_DUPLICATE,
  /** The nightly check found a difference: what, expected, found. */
  LEDGER_DIFFERENCE
}
