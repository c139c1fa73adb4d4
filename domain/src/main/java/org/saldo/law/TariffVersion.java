package org.saldo.law;

import java.time.Instant;

/**
 * A recorded figure of a tariff.
 *
 * @param inForce false when a later record for the same day corrected it
 * @param today whether it is the one that holds today
 */
public record TariffVersion(
    long id,
    NewTariffFigure figure,
    boolean inForce,
    boolean today,
    Instant recordedAt,
    String recordedBy,
    String reason) {}
