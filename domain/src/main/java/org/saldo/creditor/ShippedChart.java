package org.saldo.creditor;

/** The charts of accounts that Saldo ships; a creditor's books open with one of them. */
public enum ShippedChart {
  /** By process. */
  SKR03,
  /** By the order of the balance sheet. */
  SKR04
}
