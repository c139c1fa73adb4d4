package org.saldo.currency;

import java.time.LocalDate;

/**
 * What currencies are worth may be another than before on some days, because rates were recorded.
 *
 * @param from first of the days
 * @param until first day on which none of them holds any more; null when one holds for ever
 * @param cause what people know it by, e.g. {@code USD 2025-09-15}
 */
public record RatesChanged(LocalDate from, LocalDate until, String cause) {

  /** Rates of days from the first to the last, which holds on for some days. */
  static RatesChanged of(LocalDate first, LocalDate last, String cause) {
    return new RatesChanged(first, last.plusDays(ExchangeRate.MOST_DAYS + 1L), cause);
  }
}
