package org.saldo.procedure.condition;

/** How the fact of a case is compared with the values of a condition. */
public enum Comparison {
  AT_LEAST,
  LESS_THAN,
  /** True when the case has at least one of the values. */
  ONE_OF,
  /** True when the case has none of them. */
  NONE_OF
}
