package org.saldo.law;

/** What a figure of a tariff is. */
public enum TariffUnit {
  /** Fees by value. */
  TABLE,
  /** EUR. */
  AMOUNT,
  /** Multiple of the fee of the table. */
  RATE,
  /** Percent. */
  PERCENT
}
