package org.saldo.ledger.closing;

import java.time.Instant;

/**
 * A demand as somebody recorded it.
 *
 * @param latest whether nothing later was recorded about the same
 */
public record DemandRecord(
    Demand demand, boolean latest, String reason, Instant recordedAt, String recordedBy) {}
