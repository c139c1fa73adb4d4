package org.saldo.ledger.transit;

import java.time.Instant;

/**
 * What somebody recorded about a transfer account.
 *
 * @param present whether it is what holds today
 */
public record TransferAccountRecord(
    TransferAccount account,
    boolean present,
    String reason,
    Instant recordedAt,
    String recordedBy) {}
