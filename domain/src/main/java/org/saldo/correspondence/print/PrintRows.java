package org.saldo.correspondence.print;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Values of a row as drivers give them. */
final class PrintRows {

  private PrintRows() {}

  static boolean flag(Object value) {
    return value instanceof Boolean flag ? flag : ((Number) value).intValue() != 0;
  }

  static LocalDateTime utc(Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof LocalDateTime utc
        ? utc
        : ((java.sql.Timestamp) value).toLocalDateTime();
  }

  static Instant moment(Object value) {
    LocalDateTime utc = utc(value);
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }
}
