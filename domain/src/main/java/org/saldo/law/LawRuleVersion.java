package org.saldo.law;

import java.time.Instant;

/**
 * A recorded rule of law.
 *
 * @param inForce false when a later record for the same day corrected it
 * @param today whether it is the one that holds today
 */
public record LawRuleVersion(
    long id,
    LawRule rule,
    boolean inForce,
    boolean today,
    Instant recordedAt,
    String recordedBy,
    String reason) {}
