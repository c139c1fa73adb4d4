package org.saldo.interest;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.saldo.calendar.DayCount;
import org.saldo.money.Money;

/**
 * A sum of interest without any rounding: a whole number of parts of a minor unit, small enough for
 * 365th, 366th and 360th parts of a year and rates of six decimals.
 *
 * @param parts a part is {@code 1 / PARTS} of a minor unit
 */
record ExactInterest(BigInteger parts) {

  static final ExactInterest NONE = new ExactInterest(BigInteger.ZERO);

  /** Least common multiple of 360, 365 and 366. */
  private static final int YEARS = 1_603_080;

  private static final int RATE_DECIMALS = 6;

  /** Parts of a minor unit: of a year, of a percent, of a rate's last decimal. */
  private static final BigInteger PARTS =
      BigInteger.valueOf(YEARS)
          .multiply(BigInteger.valueOf(100))
          .multiply(BigInteger.TEN.pow(RATE_DECIMALS));

  /**
   * Adds a stretch of days at one rate.
   *
   * @param year days of the year that the stretch lies in, one of those of {@link DayCount}
   */
  ExactInterest plus(Money amount, BigDecimal percent, int days, int year) {
    BigInteger rate = percent.movePointRight(RATE_DECIMALS).toBigIntegerExact();
    return new ExactInterest(
        parts.add(
            BigInteger.valueOf(amount.minor())
                .multiply(rate)
                .multiply(BigInteger.valueOf((long) days * (YEARS / year)))));
  }

  /** Rounded half up to the minor unit. */
  Money rounded(String currency) {
    BigInteger[] halves =
        parts
            .multiply(BigInteger.TWO)
            .add(PARTS)
            .divideAndRemainder(PARTS.multiply(BigInteger.TWO));
    BigInteger floor = halves[1].signum() < 0 ? halves[0].subtract(BigInteger.ONE) : halves[0];
    return Money.ofMinor(floor.longValueExact(), currency);
  }
}
