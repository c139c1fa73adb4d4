package org.saldo.procedure;

/** The day that days in procedure are counted from; it is day zero itself. */
public enum CountedFrom {
  DUE_DATE,
  INVOICE_DATE
}
