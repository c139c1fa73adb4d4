package org.saldo.adjustment;

import org.saldo.receivable.OpenItem;

/**
 * What a rule wants to do to a case.
 *
 * @param item null for the whole case
 */
record RuleWish(AdjustmentRules.InForce rule, OpenItem item, NewAdjustment wanted) {

  /** What makes it another wish than one that was looked at before in the same run. */
  String key() {
    return rule.id() + " " + (item == null ? "" : item.id());
  }
}
