package org.saldo.adjustment;

import org.saldo.approval.ApprovalKind;

/** What is done to the claim. */
public enum AdjustmentKind {
  /** Owed, but no longer asked for. */
  WAIVER(ApprovalKind.WAIVER),
  /** Never owed; principal only. */
  CREDIT(ApprovalKind.CREDIT),
  /** Given up as lost: a whole receivable or case; what is paid later revives it. */
  WRITE_OFF(ApprovalKind.WRITE_OFF),
  /** A fee, cost, waiver, credit or write-off was posted by mistake and is taken back. */
  CORRECTION(ApprovalKind.CORRECTION),
  /**
   * Doubtful: a percentage of net principal is written down; zero ends it. Nothing is owed less.
   */
  ALLOWANCE(ApprovalKind.ALLOWANCE),
  /** A receivable belongs to another debtor's case of the same creditor. */
  TRANSFER(ApprovalKind.TRANSFER);

  private final ApprovalKind approval;

  AdjustmentKind(ApprovalKind approval) {
    this.approval = approval;
  }

  ApprovalKind approval() {
    return approval;
  }

  /** Whether it is about an amount of one component. */
  public boolean isOfPart() {
    return this == WAIVER || this == CREDIT;
  }
}
