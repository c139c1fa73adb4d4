package org.saldo.law;

/** What a broken rule of law means. */
public enum Severity {
  /** The rule is not looked at. */
  OFF,
  /** It may be done; a person is told. */
  WARN,
  /** It is not done. */
  REFUSE
}
