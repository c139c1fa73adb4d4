package org.saldo.debtor;

/** Circumstances that change how a debtor must be treated. */
public enum MarkKind {
  INSOLVENT,
  DECEASED,
  VULNERABLE
}
