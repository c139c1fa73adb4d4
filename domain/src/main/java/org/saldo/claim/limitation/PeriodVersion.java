package org.saldo.claim.limitation;

import java.time.Instant;

/** A record of a regular period: what was said, when, by whom, and whether it holds. */
public record PeriodVersion(
    long id,
    NewPeriod period,
    boolean inForce,
    Instant recordedAt,
    String recordedBy,
    String reason) {}
