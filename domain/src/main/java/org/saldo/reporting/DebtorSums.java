package org.saldo.reporting;

import java.util.List;
import java.util.Map;
import org.saldo.money.Money;

/** Adds up what a debtor has to pay now, later, and what is being examined meanwhile. */
final class DebtorSums {

  private DebtorSums() {}

  /**
   * @param disputed by key of the receivable: the part in dispute, null for all of it
   */
  static DebtorClaim.Sums of(
      List<ClaimItems.Claimed> items, Map<Long, Money> disputed, String currency) {
    Money zero = Money.zero(currency);
    Money due = zero;
    Money later = zero;
    Money examined = zero;
    for (ClaimItems.Claimed each : items) {
      Money open = each.item().open().total();
      Money held = held(each.key(), open, disputed);
      Money rest = open.minus(held);
      examined = examined.plus(held);
      if (each.item().daysOverdue() >= 0) {
        due = due.plus(rest);
      } else {
        later = later.plus(rest);
      }
    }
    return new DebtorClaim.Sums(
        ClaimItems.open(items, currency), due.isNegative() ? zero : due, later, examined);
  }

  private static Money held(long key, Money open, Map<Long, Money> disputed) {
    if (!disputed.containsKey(key) || !open.isPositive()) {
      return Money.zero(open.currency());
    }
    Money part = disputed.get(key);
    return part == null || part.isGreaterThan(open) ? open : part;
  }
}
