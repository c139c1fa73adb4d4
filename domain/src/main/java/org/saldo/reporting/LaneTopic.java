package org.saldo.reporting;

/** What a lane of a case is about. */
public enum LaneTopic {
  PROCEDURE,
  CONTACTS,
  PAYMENTS,
  HOLDS
}
