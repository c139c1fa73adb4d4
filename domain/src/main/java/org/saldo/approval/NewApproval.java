package org.saldo.approval;

import java.util.Objects;
import org.saldo.money.Money;

/**
 * Something to be approved.
 *
 * @param subjectId key of what is to be approved; one request each
 * @param reason why, 1 to 500 characters
 * @param wantedBy account of the person whose rule wants it, who may not decide it either; null
 *     when the actor does
 */
public record NewApproval(
    ApprovalKind kind,
    long subjectId,
    long creditorId,
    long caseFileId,
    Money amount,
    String reason,
    String wantedBy) {

  /** Wanted by the actor. */
  public NewApproval(
      ApprovalKind kind,
      long subjectId,
      long creditorId,
      long caseFileId,
      Money amount,
      String reason) {
    this(kind, subjectId, creditorId, caseFileId, amount, reason, null);
  }

  public NewApproval {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(amount, "amount");
  }
}
