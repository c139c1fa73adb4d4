package org.saldo.backoffice.casefile;

import org.saldo.approval.ApprovalKind;
import org.saldo.ledger.Component;
import org.saldo.ui.Texts;

/** Says what an adjustment is about. */
public final class AdjustedPart {

  private AdjustedPart() {}

  /**
   * For example {@code RE-4711, principal}; empty when it is about no part of a claim.
   *
   * @param receivable null for the whole case
   * @param component null for all of them
   * @param target what the case to which it goes is called; null for none
   */
  public static String of(
      ApprovalKind kind, String receivable, Component component, String target, Texts texts) {
    if (target != null) {
      return texts.get("adjustment.to.case", receivable, target);
    }
    if (receivable == null) {
      return kind == ApprovalKind.WRITE_OFF ? texts.get("adjustment.whole") : "";
    }
    return component == null ? receivable : texts.get("payment.part", receivable, component);
  }
}
