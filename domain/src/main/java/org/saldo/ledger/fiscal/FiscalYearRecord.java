package org.saldo.ledger.fiscal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A beginning of fiscal years as somebody recorded it.
 *
 * @param startsOn first day of a month; from it on years begin in that month
 * @param inForce false where it was taken back
 * @param latest whether nothing later was recorded about the same day
 */
public record FiscalYearRecord(
    LocalDate startsOn,
    boolean inForce,
    boolean latest,
    String reason,
    Instant recordedAt,
    String recordedBy) {}
