package org.saldo.document;

/** What a document is to the business. */
public enum DocumentKind {
  INVOICE_FILE
}
