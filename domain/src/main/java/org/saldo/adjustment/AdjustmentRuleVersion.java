package org.saldo.adjustment;

import java.time.Instant;

/**
 * A rule of a creditor, and who recorded it when and why.
 *
 * @param inForce whether it is the one that holds today
 */
public record AdjustmentRuleVersion(
    long id,
    String creditorKey,
    String creditorName,
    AdjustmentRule rule,
    boolean inForce,
    Instant recordedAt,
    String recordedBy,
    String reason) {}
