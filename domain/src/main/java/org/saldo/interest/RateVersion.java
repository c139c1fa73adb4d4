package org.saldo.interest;

import java.time.Instant;

/**
 * A recorded base rate.
 *
 * @param inForce false when a later record corrected it
 */
public record RateVersion(
    long id, NewRate rate, boolean inForce, Instant recordedAt, String recordedBy, String reason) {}
