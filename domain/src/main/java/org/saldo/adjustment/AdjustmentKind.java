package org.saldo.adjustment;

import org.saldo.approval.ApprovalKind;
import org.saldo.claim.ClaimFact;

/** What is done to the claim. */
public enum AdjustmentKind {
  /** Owed, but no longer asked for. */
  WAIVER(ApprovalKind.WAIVER, ClaimFact.Adjusted.Kind.WAIVED),
  /** Never owed; principal only. */
  CREDIT(ApprovalKind.CREDIT, ClaimFact.Adjusted.Kind.CREDITED);

  private final ApprovalKind approval;
  private final ClaimFact.Adjusted.Kind fact;

  AdjustmentKind(ApprovalKind approval, ClaimFact.Adjusted.Kind fact) {
    this.approval = approval;
    this.fact = fact;
  }

  ApprovalKind approval() {
    return approval;
  }

  ClaimFact.Adjusted.Kind fact() {
    return fact;
  }
}
