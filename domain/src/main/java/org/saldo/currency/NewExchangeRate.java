package org.saldo.currency;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate to be recorded by hand; nothing of it is checked yet.
 *
 * @param on day from which it holds, until the next one
 * @param perEuro units of the currency for one euro, more than zero, at most ten decimals
 * @param source who published it, 1 to 200 characters
 * @param irrevocable the currency went into the euro at this rate on that day
 */
public record NewExchangeRate(
    String currency, LocalDate on, BigDecimal perEuro, String source, boolean irrevocable) {

  ExchangeRate rate() {
    return new ExchangeRate(currency, on, perEuro, source.strip(), irrevocable);
  }
}
