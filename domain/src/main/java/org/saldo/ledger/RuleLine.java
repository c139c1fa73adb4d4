package org.saldo.ledger;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Where one amount of an event goes.
 *
 * @param side where a positive amount goes; a negative one goes to the other side
 * @param account account number
 * @param component set exactly when the line changes a claim
 * @param ratePercent the VAT rate it is for, null for every other rate
 */
public record RuleLine(
    AmountKind amount, Side side, String account, Component component, BigDecimal ratePercent) {

  public RuleLine {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(account, "account");
  }

  boolean fits(AmountKind kind, BigDecimal rate) {
    return amount == kind
        && (ratePercent == null || (rate != null && ratePercent.compareTo(rate) == 0));
  }
}
