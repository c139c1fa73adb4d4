package org.saldo.ledger.transit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A run over transfer accounts.
 *
 * @param creditorKey null, as its name, for all creditors
 * @param on day whose rules were applied
 * @param accounts looked at
 * @param clearings made
 * @param lines that were cleared
 * @param failed accounts that a problem left as they were, to be tried the next time
 * @param endedAt null while it is at work
 */
public record ClearingRunView(
    UUID id,
    String creditorKey,
    String creditorName,
    LocalDate on,
    int accounts,
    int clearings,
    int lines,
    int failed,
    Instant startedAt,
    String startedBy,
    Instant endedAt) {}
