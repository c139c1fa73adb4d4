package org.saldo.creditor;

/** Where address, text and folds of a letter stand (DIN 5008). */
public enum LetterForm {
  /** Low letterhead: more room for text. */
  A,
  /** High letterhead. */
  B
}
