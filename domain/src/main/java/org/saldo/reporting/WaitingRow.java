package org.saldo.reporting;

import java.time.Instant;
import java.util.UUID;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.check.MarkKind;
import org.saldo.problem.Refusal;

/**
 * A message that waits in the outbox.
 *
 * @param id of its parcel
 * @param template key and version of its words
 * @param heldUntil until when it has to wait; null when it leaves with the next batch or attempt
 * @param heldBecause why it has to wait; null when it has not to
 * @param mark what was noted about it; null when nothing was
 * @param markReason why it is to be kept back; null when it is not
 */
public record WaitingRow(
    UUID id,
    MessageChannel channel,
    String template,
    Integer version,
    String language,
    String recipient,
    String subject,
    UUID caseId,
    String caseNumber,
    String creditorName,
    Instant queuedAt,
    String queuedBy,
    Instant heldUntil,
    Refusal heldBecause,
    String error,
    MarkKind mark,
    String markReason,
    String markedBy) {}
