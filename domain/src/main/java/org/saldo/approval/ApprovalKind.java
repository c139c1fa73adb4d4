package org.saldo.approval;

/** What approval is asked for. */
public enum ApprovalKind {
  /** A part of a claim is given up. */
  WAIVER,
  /** A part of a claim is taken back because it was never owed. */
  CREDIT,
  /** A receivable or a case is given up as lost. */
  WRITE_OFF,
  /** What was posted by mistake is taken back. */
  CORRECTION,
  /** A receivable is doubtful and part of it is written down, or no longer is. */
  ALLOWANCE,
  /** A receivable goes to the case of another debtor. */
  TRANSFER,
  /** A cost of an agency above the limit of its agreement. */
  AGENCY_COST
}
