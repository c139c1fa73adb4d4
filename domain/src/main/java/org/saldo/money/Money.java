package org.saldo.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * An amount of one currency, counted in minor units.
 *
 * <p>May be negative (a credit). {@code minor} is the number of the currency's smallest units: 1234
 * in EUR is 12.34, in JPY 1 234, in KWD 1.234. Arithmetic is exact and never mixes currencies; an
 * overflow throws instead of wrapping. For example {@code Money.of("12.34", "EUR").minor()} is
 * 1234.
 *
 * @param minor minor units, negative for a credit
 * @param currency ISO 4217 code of a currency with 0 to 4 decimals
 */
public record Money(long minor, String currency) implements Comparable<Money>, Serializable {

  public Money {
    Objects.requireNonNull(currency, "currency");
    digitsOf(currency);
  }

  /**
   * The amount written as a plain decimal, exact.
   *
   * @param amount e.g. {@code "1234.50"}; no grouping, dot as decimal sign
   * @throws IllegalArgumentException if the text is no number or has more decimals than the
   *     currency
   */
  public static Money of(String amount, String currency) {
    return of(new BigDecimal(amount.replace(" ", "")), currency);
  }

  /**
   * The amount given as a decimal, exact.
   *
   * @throws IllegalArgumentException if it has more decimals than the currency or is too large
   */
  public static Money of(BigDecimal amount, String currency) {
    try {
      return new Money(amount.movePointRight(digitsOf(currency)).longValueExact(), currency);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          amount.toPlainString() + " is not an exact amount of " + currency, e);
    }
  }

  /** The amount given as a decimal; empty if it has more decimals than the currency. */
  public static Optional<Money> exactly(BigDecimal amount, String currency) {
    return amount.stripTrailingZeros().scale() > digitsOf(currency)
        ? Optional.empty()
        : Optional.of(of(amount.stripTrailingZeros(), currency));
  }

  /** The amount counted in minor units. */
  public static Money ofMinor(long minor, String currency) {
    return new Money(minor, currency);
  }

  /** Nothing, in a currency. */
  public static Money zero(String currency) {
    return new Money(0, currency);
  }

  /** The sum of amounts of one currency; zero of that currency when there are none. */
  public static Money sum(String currency, Collection<Money> amounts) {
    Money total = zero(currency);
    for (Money amount : amounts) {
      total = total.plus(amount);
    }
    return total;
  }

  /**
   * Whether the code names a currency that amounts can have (real money with a number of decimals).
   */
  public static boolean isCurrency(String code) {
    if (code == null || code.length() != 3) {
      return false;
    }
    try {
      return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  private static int digitsOf(String code) {
    int digits;
    try {
      digits = Currency.getInstance(code).getDefaultFractionDigits();
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException("not an ISO 4217 currency: " + code, unknown);
    }
    if (digits < 0) {
      throw new IllegalArgumentException("not a currency of amounts: " + code);
    }
    return digits;
  }

  /** Decimals of the currency, 0 to 4. */
  public int fractionDigits() {
    return digitsOf(currency);
  }

  /** The amount as a decimal with exactly the currency's decimals. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(minor, fractionDigits());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  public Money abs() {
    return minor < 0 ? negated() : this;
  }

  /** The amount times a factor, rounded half-up to the minor unit. */
  public Money times(BigDecimal factor) {
    BigDecimal product = BigDecimal.valueOf(minor).multiply(factor);
    return new Money(product.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
  }

  public boolean isZero() {
    return minor == 0;
  }

  public boolean isPositive() {
    return minor > 0;
  }

  public boolean isNegative() {
    return minor < 0;
  }

  public boolean isGreaterThan(Money other) {
    return compareTo(other) > 0;
  }

  /** The smaller of two amounts of one currency. */
  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("currencies differ: " + this + " and " + other);
    }
    return other;
  }

  /**
   * Orders amounts of one currency.
   *
   * @throws IllegalArgumentException if the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, sameCurrency(other).minor);
  }

  /** The plain decimal and the code, e.g. {@code 1234.50 EUR}. */
  @Override
  public String toString() {
    return amount().toPlainString() + " " + currency;
  }
}
