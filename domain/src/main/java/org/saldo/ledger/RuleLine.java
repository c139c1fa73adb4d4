package org.saldo.ledger;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Where one amount of an event goes.
 *
 * @param entry which entry of the event it belongs to: 1 places every amount once, a further one
 *     moves some of them from one account to another
 * @param side where a positive amount goes; a negative one goes to the other side
 * @param account account number
 * @param component set exactly when the line changes a claim
 * @param ratePercent the VAT rate it is for, null for every other rate
 */
public record RuleLine(
    int entry,
    AmountKind amount,
    Side side,
    String account,
    Component component,
    BigDecimal ratePercent) {

  public RuleLine {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(account, "account");
  }

  /** A line of the first entry. */
  public RuleLine(
      AmountKind amount, Side side, String account, Component component, BigDecimal ratePercent) {
    this(1, amount, side, account, component, ratePercent);
  }

  /** The same on another account. */
  RuleLine on(String other) {
    return new RuleLine(entry, amount, side, other, component, ratePercent);
  }

  /** The same in another entry. */
  RuleLine in(int other) {
    return new RuleLine(other, amount, side, account, component, ratePercent);
  }

  boolean fits(AmountKind kind, BigDecimal rate) {
    return amount == kind
        && (ratePercent == null || (rate != null && ratePercent.compareTo(rate) == 0));
  }
}
