package org.saldo.ledger.closing;

import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Values of a row as drivers give them. */
final class Columns {

  private Columns() {}

  static long number(Object value) {
    return ((Number) value).longValue();
  }

  static LocalDate day(Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof LocalDate day ? day : ((Date) value).toLocalDate();
  }

  static LocalDateTime moment(Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof LocalDateTime utc
        ? utc
        : ((java.sql.Timestamp) value).toLocalDateTime();
  }
}
