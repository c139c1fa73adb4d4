package org.saldo.approval;

/** Where a request stands. */
public enum ApprovalState {
  PENDING,
  APPROVED,
  REJECTED,
  WITHDRAWN
}
