package org.saldo.ledger.closing;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Values of a row as drivers give them. */
public final class Columns {

  private Columns() {}

  public static long number(Object value) {
    return ((Number) value).longValue();
  }

  public static LocalDate day(Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof LocalDate day ? day : ((Date) value).toLocalDate();
  }

  public static LocalDateTime moment(Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof LocalDateTime utc
        ? utc
        : ((java.sql.Timestamp) value).toLocalDateTime();
  }

  /** Moments are stored in UTC. */
  public static Instant instant(Object value) {
    LocalDateTime utc = moment(value);
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }
}
