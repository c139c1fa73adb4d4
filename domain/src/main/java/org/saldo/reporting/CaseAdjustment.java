package org.saldo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.saldo.approval.ApprovalKind;
import org.saldo.approval.ApprovalState;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/**
 * A waiver, a credit or something else that was asked for on a case.
 *
 * @param component null when it is not about a part of a claim; so is the receivable
 * @param target number of the case to which the receivable goes; null when to none
 * @param valueOn from when on it counts; null until it does
 * @param approvalId public id of the request; null when within the own limit of who asked
 * @param decision words of who decided; null when none
 */
public record CaseAdjustment(
    UUID id,
    ApprovalKind kind,
    Component component,
    String receivable,
    String target,
    Money amount,
    String reason,
    ApprovalState state,
    LocalDate valueOn,
    Instant askedAt,
    String askedBy,
    UUID approvalId,
    String deciderRole,
    Instant decidedAt,
    String decidedBy,
    String decision) {}
