package org.saldo.creditor;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was recorded about who has a role at a creditor.
 *
 * @param firstOn from this day on it takes the place of what was known before
 * @param inForce whether it holds today
 */
public record CreditorContactVersion(
    CreditorContact contact,
    LocalDate firstOn,
    boolean inForce,
    String reason,
    Instant recordedAt,
    String recordedBy) {}
