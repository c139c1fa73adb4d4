package org.saldo.adapter.einvoice;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saldo.receivable.Notation;

/** Dates and decimals as XML Schema writes them: {@code 2026-01-31}, {@code -1234.50}. */
class IsoNotation implements Notation {

  /** A zone may follow the date; the date is the one written, in no other zone. */
  private static final Pattern DATE =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})?");

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]{1,30}(\\.[0-9]{0,20})?|\\.[0-9]{1,20})");
  private static final int ISO_DATE_LENGTH = 10;

  @Override
  public Optional<LocalDate> date(String text) {
    if (!DATE.matcher(text).matches()) {
      return Optional.empty();
    }
    return parsed(text.substring(0, ISO_DATE_LENGTH));
  }

  /** No exponents: {@code 1e400} is no amount. */
  @Override
  public Optional<BigDecimal> decimal(String text) {
    return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  static Optional<LocalDate> parsed(String isoDate) {
    try {
      return Optional.of(LocalDate.parse(isoDate));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
