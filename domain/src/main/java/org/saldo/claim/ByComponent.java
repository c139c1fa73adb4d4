package org.saldo.claim;

import org.saldo.ledger.Component;
import org.saldo.money.Money;

/** An amount by component, all of one currency; what makes a claim smaller is negative. */
public record ByComponent(Money principal, Money interest, Money fee, Money cost) {

  static ByComponent nothing(String currency) {
    Money nothing = Money.zero(currency);
    return new ByComponent(nothing, nothing, nothing, nothing);
  }

  /** An amount of one component alone. */
  public static ByComponent of(Component component, Money amount) {
    Money nothing = Money.zero(amount.currency());
    return new ByComponent(
        component == Component.PRINCIPAL ? amount : nothing,
        component == Component.INTEREST ? amount : nothing,
        component == Component.FEE ? amount : nothing,
        component == Component.COST ? amount : nothing);
  }

  /** The sum of both. */
  public ByComponent plus(ByComponent other) {
    return new ByComponent(
        principal.plus(other.principal),
        interest.plus(other.interest),
        fee.plus(other.fee),
        cost.plus(other.cost));
  }

  /** All components together. */
  public Money total() {
    return principal.plus(interest).plus(fee).plus(cost);
  }

  boolean isNothing() {
    return principal.isZero() && interest.isZero() && fee.isZero() && cost.isZero();
  }
}
