package org.saldo.adjustment;

import java.math.BigDecimal;
import java.util.List;
import org.saldo.money.Money;

/**
 * How much of a receivable is doubtful and how much of that is written down.
 *
 * @param percent of net principal, 0 to 100, as it was last decided
 * @param doubtful gross principal, never negative
 * @param allowance never negative, never more than is doubtful
 */
record AllowanceFigure(BigDecimal percent, Money doubtful, Money allowance) {

  private static final int HUNDRED = 2;

  static AllowanceFigure none(String currency) {
    return new AllowanceFigure(BigDecimal.ZERO, Money.zero(currency), Money.zero(currency));
  }

  /**
   * A percentage of the net of what is open, rounded half-up once. For example 50 % of 119.00 gross
   * with 100.00 net is an allowance of 50.00.
   *
   * @param principal gross; zero or less is nothing that could be doubtful
   * @param net of the principal
   */
  static AllowanceFigure of(BigDecimal percent, Money principal, Money net) {
    return principal.isPositive()
        ? new AllowanceFigure(
            percent, principal, net.times(percent.movePointLeft(HUNDRED)).min(principal))
        : none(principal.currency());
  }

  /** What lines come to, the latest last. */
  static AllowanceFigure sum(List<AllowanceLine> lines, String currency) {
    AllowanceFigure figure = none(currency);
    for (AllowanceLine line : lines) {
      figure =
          new AllowanceFigure(
              line.percent(),
              figure.doubtful.plus(line.doubtful()),
              figure.allowance.plus(line.allowance()));
    }
    return figure;
  }

  boolean isNothing() {
    return doubtful.isZero() && allowance.isZero();
  }

  /** The same amounts, whatever percentage led to them. */
  boolean amountsTo(AllowanceFigure other) {
    return doubtful.equals(other.doubtful) && allowance.equals(other.allowance);
  }

  /**
   * What is left when so much is still open: the same percentage of its net, never more than
   * before. It grows again only by a new decision.
   */
  AllowanceFigure lowered(Money principal, Money net) {
    AllowanceFigure left = of(percent, principal, net);
    return left.doubtful.isGreaterThan(doubtful)
        ? this
        : new AllowanceFigure(percent, left.doubtful, left.allowance.min(allowance));
  }
}
