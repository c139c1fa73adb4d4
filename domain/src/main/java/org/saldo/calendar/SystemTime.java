package org.saldo.calendar;

import java.time.Instant;

/** The machine's clock; for keys and technical time-outs only, never for business dates. */
public final class SystemTime {

  private SystemTime() {}

  /** Milliseconds since 1970-01-01T00:00Z. */
  public static long millis() {
    return System.currentTimeMillis();
  }

  static Instant now() {
    return Instant.now();
  }
}
