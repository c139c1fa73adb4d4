package org.saldo.charge;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * How much a rule charges: a flat amount and a part of the open principal, within bounds.
 *
 * <p>Rounded half-up to the minor unit, once. For example 1.00 and 1.5 % of 250.00, at most 4.00,
 * is 4.00.
 *
 * @param flat zero or more
 * @param percent of the open principal, 0 to 100; null for none
 * @param floor at least so much; null for no bound
 * @param cap at most so much; null for no bound
 */
public record FeeAmount(Money flat, BigDecimal percent, Money floor, Money cap)
    implements Serializable {

  private static final int HUNDRED = 2;

  public FeeAmount {
    Objects.requireNonNull(flat, "flat");
  }

  public static FeeAmount flat(Money amount) {
    return new FeeAmount(amount, null, null, null);
  }

  /** An amount with how it came about. */
  record Worked(Money amount, List<Refusal> how) {}

  /** On a principal that is open; less than nothing counts as nothing. */
  Worked on(Money principal) {
    List<Refusal> how = new ArrayList<>();
    Money amount = flat;
    if (flat.isPositive()) {
      how.add(Refusal.because("fee.amount.flat", flat));
    }
    if (percent != null && percent.signum() > 0) {
      Money base = principal.isNegative() ? Money.zero(principal.currency()) : principal;
      Money part = base.times(percent.movePointLeft(HUNDRED));
      how.add(
          Refusal.because(
              "fee.amount.percent", percent.stripTrailingZeros().toPlainString(), base, part));
      amount = amount.plus(part);
    }
    if (floor != null && floor.isGreaterThan(amount)) {
      how.add(Refusal.because("fee.amount.floor", floor));
      amount = floor;
    }
    if (cap != null && amount.isGreaterThan(cap)) {
      how.add(Refusal.because("fee.amount.cap", cap));
      amount = cap;
    }
    return new Worked(amount, how);
  }

  /** Whether it never charges anything. */
  public boolean isNothing() {
    return flat.isZero()
        && (percent == null || percent.signum() == 0)
        && (floor == null || floor.isZero());
  }
}
