package org.saldo.charge;

/** What a debtor in default is charged by rule. */
public enum FeeKind {
  /** What a reminder costs; charged with the message that reminds. */
  DUNNING_FEE,
  /** An agreed amount for not paying. */
  PENALTY,
  /** The lump sum of section 288 (5) BGB: businesses only, credited against enforcement costs. */
  LUMP_SUM
}
