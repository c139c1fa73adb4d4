package org.saldo.document;

/** Who besides the staff may read a document. */
public enum Visibility {
  /** Staff in scope only. */
  INTERNAL,
  /** Also the debtor whose case it belongs to. */
  DEBTOR
}
