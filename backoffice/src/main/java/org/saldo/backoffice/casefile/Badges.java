package org.saldo.backoffice.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.saldo.approval.ApprovalState;
import org.saldo.casefile.CaseStatus;
import org.saldo.receivable.ReceivableStatus;
import org.saldo.receivable.RowOutcome;

/** Which kind of badge a state gets, the same on every page. */
@Named
@ApplicationScoped
public class Badges {

  /** From this age on an open item is more than late: a second reminder is usual by then. */
  private static final long LONG_OVERDUE_DAYS = 30;

  /** The kind of badge for a case. */
  public String ofCase(CaseStatus status) {
    return switch (status) {
      case ACCOUNT -> "neutral";
      case OPEN -> "info";
      case REOPENED -> "warn";
      case CLOSED -> "ok";
    };
  }

  /** The kind of badge for a receivable. */
  public String ofReceivable(ReceivableStatus status) {
    return switch (status) {
      case NOT_DUE -> "neutral";
      case SETTLED -> "ok";
      case OPEN, PROMISED, IN_PLAN -> "info";
      case DISPUTED, PLACED, LEGAL -> "warn";
      case INSOLVENCY, UNCOLLECTIBLE -> "danger";
    };
  }

  /** The kind of badge for a number of days after the due date. */
  public String ofOverdue(long days) {
    return days > LONG_OVERDUE_DAYS ? "danger" : "warn";
  }

  /** The kind of badge for a request for approval. */
  public String ofApproval(ApprovalState state) {
    return switch (state) {
      case PENDING -> "warn";
      case APPROVED -> "ok";
      case REJECTED -> "danger";
      case WITHDRAWN -> "neutral";
    };
  }

  /** The kind of badge for a row of an import. */
  public String ofOutcome(RowOutcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> "ok";
      case ALREADY_KNOWN -> "neutral";
      case REJECTED -> "danger";
    };
  }

  /** The kind of badge for the state of an import. */
  public String ofImport(String state) {
    return switch (state) {
      case "RUNNING" -> "info";
      case "INTERRUPTED" -> "danger";
      default -> "ok";
    };
  }
}
