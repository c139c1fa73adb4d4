package org.saldo.adjustment;

import org.saldo.casefile.CaseRef;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;

/**
 * What a rule wants to do to a case.
 *
 * @param item null for the whole case
 * @param amount of what is done less, or more in doubt
 * @param wanted what is asked for; null for a small rest, about which nobody is asked
 */
record RuleWish(
    AdjustmentRules.InForce rule,
    CaseRef caseFile,
    OpenItem item,
    Money amount,
    NewAdjustment wanted) {

  RuleWish(AdjustmentRules.InForce rule, OpenItem item, NewAdjustment wanted) {
    this(rule, wanted.caseFile(), item, wanted.amount(), wanted);
  }

  /** What is left of a case is not asked for any more. */
  static RuleWish rest(AdjustmentRules.InForce rule, CaseRef caseFile, Money amount) {
    return new RuleWish(rule, caseFile, null, amount, null);
  }

  /** What makes it another wish than one that was looked at before in the same run. */
  String key() {
    return rule.id() + " " + (item == null ? "" : item.id());
  }
}
