package org.saldo.law;

/** Against whom a rule of law holds. */
public enum LawScope {
  ANYBODY,
  CONSUMER,
  BUSINESS;

  boolean covers(boolean consumer) {
    return this == ANYBODY || (this == CONSUMER) == consumer;
  }
}
