package org.saldo.debtor;

/** By which way a debtor is contacted. */
public enum ContactWay {
  EMAIL,
  LETTER,
  SMS,
  CALL
}
