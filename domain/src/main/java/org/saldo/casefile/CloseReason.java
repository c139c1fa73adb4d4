package org.saldo.casefile;

/** Why a case is closed. */
public enum CloseReason {
  /** The last of it was paid. */
  PAID,
  /** The last of it was credited or waived. */
  CREDITED,
  SETTLED,
  WRITTEN_OFF,
  UNCOLLECTIBLE
}
