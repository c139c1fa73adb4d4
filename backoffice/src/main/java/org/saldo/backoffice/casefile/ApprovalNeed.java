package org.saldo.backoffice.casefile;

import org.saldo.approval.RuleData;
import org.saldo.ui.Texts;

/** Says up to which amount nobody else is asked and who decides above it. */
final class ApprovalNeed {

  private ApprovalNeed() {}

  static String of(RuleData rule, Texts texts) {
    String decider = texts.get("role." + rule.deciderRole());
    return rule.ownLimit().isZero()
        ? texts.get("adjustment.need.always", rule.kind(), decider)
        : texts.get("adjustment.need.above", rule.kind(), rule.ownLimit(), decider);
  }
}
