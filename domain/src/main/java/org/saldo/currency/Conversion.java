package org.saldo.currency;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.saldo.money.Money;

/**
 * The way from one currency to another on a day, over the euro.
 *
 * <p>An amount times {@code to.perEuro}, divided by {@code from.perEuro}, rounded half up to the
 * minor unit of the target currency, once: neither of the two rates nor their quotient is rounded.
 * For example 1 000.00 USD at 1.0815 are 924.64 EUR.
 */
public record Conversion(ExchangeRate from, ExchangeRate to) {

  /** Enough to tell any two published rates apart. */
  private static final MathContext SHOWN = new MathContext(10, RoundingMode.HALF_UP);

  /**
   * The amount in the other currency.
   *
   * @param amount in the currency of {@code from}; may be negative
   * @throws IllegalArgumentException if it is in another currency
   */
  public Money of(Money amount) {
    if (!amount.currency().equals(from.currency())) {
      throw new IllegalArgumentException(amount + " is not in " + from.currency());
    }
    if (from.currency().equals(to.currency())) {
      return amount;
    }
    int digits = Money.zero(to.currency()).fractionDigits();
    return Money.of(
        amount.amount().multiply(to.perEuro()).divide(from.perEuro(), digits, RoundingMode.HALF_UP),
        to.currency());
  }

  /** Units of the target for one unit of the source, to ten digits: to be shown, not to be used. */
  public BigDecimal rate() {
    return to.perEuro().divide(from.perEuro(), SHOWN);
  }

  /**
   * Units of the source for one unit of the target, to ten digits: as rates to the euro are read.
   */
  public BigDecimal inverse() {
    return from.perEuro().divide(to.perEuro(), SHOWN);
  }

  /** The day of the older of the two rates. */
  public LocalDate on() {
    if (from.currency().equals(ExchangeRate.EURO)) {
      return to.on();
    }
    return to.currency().equals(ExchangeRate.EURO) || from.on().isBefore(to.on())
        ? from.on()
        : to.on();
  }

  /** Who published the rates; both when they differ. */
  public String source() {
    if (from.currency().equals(ExchangeRate.EURO)) {
      return to.source();
    }
    return to.currency().equals(ExchangeRate.EURO) || from.source().equals(to.source())
        ? from.source()
        : from.source() + "; " + to.source();
  }
}
