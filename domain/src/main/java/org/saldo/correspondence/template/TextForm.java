package org.saldo.correspondence.template;

/** In which form a text reaches somebody. */
public enum TextForm {
  LETTER,
  EMAIL,
  SMS
}
