package org.saldo.debtor;

/** The ways to reach a debtor besides the letter. */
public enum ContactKind {
  EMAIL,
  PHONE
}
