package org.saldo.approval;

import java.util.Objects;
import org.saldo.money.Money;

/**
 * Something to be approved.
 *
 * @param subjectId key of what is to be approved; one request each
 * @param reason why, 1 to 500 characters
 */
public record NewApproval(
    ApprovalKind kind,
    long subjectId,
    long creditorId,
    long caseFileId,
    Money amount,
    String reason) {

  public NewApproval {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(amount, "amount");
  }
}
