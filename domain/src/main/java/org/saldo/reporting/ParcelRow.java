package org.saldo.reporting;

import java.time.Instant;
import java.util.UUID;
import org.saldo.outbox.ParcelState;

/**
 * A parcel of the outbox in a list.
 *
 * @param version the one that {@code OutboxDesk} wants back
 * @param recipient where it goes, null when it is no message
 * @param due when the next attempt is, on the machine's clock; null when there is none
 * @param error of the last attempt, null when none failed
 */
public record ParcelRow(
    UUID id,
    long version,
    String kind,
    String key,
    ParcelState state,
    int attempts,
    Instant queuedAt,
    String queuedBy,
    Instant due,
    Instant finishedAt,
    String error,
    String recipient,
    String subject,
    UUID caseId,
    String caseNumber,
    String creditorName) {}
