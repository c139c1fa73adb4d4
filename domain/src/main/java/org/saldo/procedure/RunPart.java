package org.saldo.procedure;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A leased part of a run: the cases with keys of a range.
 *
 * @param lookedOn the day of the run before; null when there was none
 * @param token proves the lease
 * @param proposing for whom it proposes
 */
record RunPart(
    long runId,
    long chunkId,
    LocalDate lookedOn,
    LocalDate on,
    long firstCase,
    long lastCase,
    UUID token,
    Proposing proposing) {}
