package org.saldo.retention;

/** For whom a rule holds, the most general first. */
public enum RetentionLevel {
  ALL,
  /** Creditors of one country. */
  COUNTRY,
  CREDITOR
}
