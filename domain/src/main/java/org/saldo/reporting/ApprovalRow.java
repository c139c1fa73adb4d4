package org.saldo.reporting;

import java.time.Instant;
import java.util.UUID;
import org.saldo.approval.ApprovalKind;
import org.saldo.approval.ApprovalState;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/**
 * A request for approval.
 *
 * @param receivable number of the receivable that it is about; null when of none, as component
 * @param target number of the case to which the receivable is to go; null when to none
 * @param targetDebtor whose case that is; null when to none
 * @param decision words of who decided; null when none
 */
public record ApprovalRow(
    UUID id,
    ApprovalKind kind,
    Money amount,
    String reason,
    ApprovalState state,
    String deciderRole,
    UUID caseId,
    String caseNumber,
    String debtorName,
    String creditorName,
    String receivable,
    Component component,
    String target,
    String targetDebtor,
    Instant requestedAt,
    String requestedBy,
    Instant decidedAt,
    String decidedBy,
    String decision) {}
