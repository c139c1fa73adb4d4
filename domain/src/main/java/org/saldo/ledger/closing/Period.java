package org.saldo.ledger.closing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A month or year of a creditor's books.
 *
 * @param ready whether it can be closed now: all its days are, and for a year its last month too
 * @param closedAt null while it is open
 * @param closedBy null while it is open
 */
public record Period(
    PeriodKind kind,
    LocalDate from,
    LocalDate until,
    boolean ready,
    Instant closedAt,
    String closedBy) {}
