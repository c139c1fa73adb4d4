package org.saldo.charge;

/** By which way the message goes that a fee is for. */
public enum FeeChannel {
  EMAIL,
  LETTER,
  SMS,
  CALL
}
