package org.saldo.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.saldo.currency.Conversion;
import org.saldo.money.Money;

/**
 * What came in in another currency than the case's, and at which rates it was converted.
 *
 * @param original more than zero, in the currency from which {@code way} leads
 */
public record Exchanged(Money original, Conversion way) {

  public Exchanged {
    if (!original.isPositive()) {
      throw new IllegalArgumentException(original + " is nothing that came in");
    }
  }

  /** What it is worth in the currency of the case. */
  public Money amount() {
    return way.of(original);
  }

  /**
   * What of the original stands for a part of what it was worth, rounded half up; the parts of a
   * running total add up.
   */
  Money until(Money part, Money whole) {
    BigDecimal share =
        BigDecimal.valueOf(original.minor())
            .multiply(BigDecimal.valueOf(part.minor()))
            .divide(BigDecimal.valueOf(whole.minor()), 0, RoundingMode.HALF_UP);
    return Money.ofMinor(share.longValueExact(), original.currency());
  }
}
