package org.saldo.currency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.saldo.money.Money;

/**
 * What one euro was worth in a currency on a day.
 *
 * <p>Rates are published on the working days of the payment systems of the euro: over weekends and
 * holidays the last one holds, but not for longer than {@value #MOST_DAYS} days. A currency that is
 * no longer quoted so has no value after a week, unless its rate was fixed for ever.
 *
 * @param on day for which it was published
 * @param perEuro units of the currency for one euro, more than zero, never rounded by us; 1.0815
 *     for USD means 1 EUR = 1.0815 USD
 * @param source who published or recorded it
 * @param irrevocable the currency went into the euro at this rate on that day: it holds for ever
 */
public record ExchangeRate(
    String currency, LocalDate on, BigDecimal perEuro, String source, boolean irrevocable) {

  /** The currency against which the others are quoted. */
  public static final String EURO = "EUR";

  /** Longer than any row of holidays, shorter than it takes a currency to move far. */
  public static final int MOST_DAYS = 7;

  public ExchangeRate {
    if (!Money.isCurrency(currency) || perEuro.signum() <= 0) {
      throw new IllegalArgumentException(perEuro + " " + currency + " is no rate");
    }
    perEuro = perEuro.stripTrailingZeros();
  }

  /** The euro is worth one euro on every day. */
  static ExchangeRate euro(LocalDate on) {
    return new ExchangeRate(EURO, on, BigDecimal.ONE, EURO, true);
  }

  /** Whether an amount of that day may be valued with it, if no later one is known. */
  boolean holdsOn(LocalDate day) {
    return !on.isAfter(day) && (irrevocable || ChronoUnit.DAYS.between(on, day) <= MOST_DAYS);
  }
}
