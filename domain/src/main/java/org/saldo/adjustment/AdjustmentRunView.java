package org.saldo.adjustment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A run of the rules of adjustment.
 *
 * @param creditorKey null, as its name, for all creditors
 * @param on day by which was decided
 * @param seen cases looked at
 * @param posted adjustments that took effect
 * @param queued adjustments for which approval was asked
 * @param refused wishes that the claim did not allow
 * @param failed cases that a problem left as they were, to be tried the next time
 * @param endedAt null while it is at work
 */
public record AdjustmentRunView(
    UUID id,
    String creditorKey,
    String creditorName,
    LocalDate on,
    int seen,
    int posted,
    int queued,
    int refused,
    int failed,
    Instant startedAt,
    String startedBy,
    Instant endedAt) {}
