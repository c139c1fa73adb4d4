package org.saldo.sandbox.psp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Where a checkout stands. */
enum Status {
  OPEN,
  REQUIRES_ACTION,
  PROCESSING,
  UNKNOWN,
  SUCCEEDED,
  FAILED,
  CANCELED,
  EXPIRED;

  private static final Set<Status> WAITS_FOR_CUSTOMER = Set.of(OPEN, REQUIRES_ACTION);

  /** Nobody has paid yet, and somebody still can. */
  boolean waitsForCustomer() {
    return WAITS_FOR_CUSTOMER.contains(this);
  }

  /** As it is written in the API. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Status of(String text) {
    return Arrays.stream(values()).filter(s -> s.text().equals(text)).findFirst().orElseThrow();
  }
}
