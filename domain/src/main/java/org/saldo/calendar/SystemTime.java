package org.saldo.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The machine's clock; for keys and technical time-outs only, never for business dates. */
public final class SystemTime {

  private SystemTime() {}

  /** Milliseconds since 1970-01-01T00:00Z. */
  public static long millis() {
    return System.currentTimeMillis();
  }

  /** Now in UTC, for technical time-outs. */
  public static LocalDateTime utc() {
    return LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
  }

  static Instant now() {
    return Instant.now();
  }
}
