package org.saldo.payment.online;

/** Where a checkout stands at the provider, in words that all providers can be put into. */
public enum ProviderState {
  OPEN,
  REQUIRES_ACTION,
  PROCESSING,
  UNKNOWN,
  SUCCEEDED,
  FAILED,
  CANCELLED,
  EXPIRED
}
