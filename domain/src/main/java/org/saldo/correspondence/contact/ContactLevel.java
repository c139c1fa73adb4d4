package org.saldo.correspondence.contact;

/** For whom a rule holds, the most general first. */
public enum ContactLevel {
  ALL,
  CREDITOR,
  /** A segment of one creditor's cases. */
  SEGMENT,
  DEBTOR,
  CASE
}
