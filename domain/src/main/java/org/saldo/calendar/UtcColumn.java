package org.saldo.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as native queries give them: drivers differ in the type, all of them say UTC. */
public final class UtcColumn {

  private UtcColumn() {}

  /** Of a column of kind {@code DATETIME(6)}; null for null. */
  public static LocalDateTime local(Object value) {
    return value instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value;
  }

  /** The same as a moment. */
  public static Instant instant(Object value) {
    return value == null ? null : local(value).toInstant(ZoneOffset.UTC);
  }
}
