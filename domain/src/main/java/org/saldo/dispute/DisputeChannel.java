package org.saldo.dispute;

/** How an objection reached us. */
public enum DisputeChannel {
  PORTAL,
  PHONE,
  EMAIL,
  LETTER,
  IN_PERSON
}
