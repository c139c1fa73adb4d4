package org.saldo.correspondence;

/** The way a contact took. */
public enum MessageChannel {
  EMAIL,
  LETTER,
  SMS,
  CALL
}
