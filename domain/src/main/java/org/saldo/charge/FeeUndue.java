package org.saldo.charge;

import java.time.LocalDate;

/**
 * Something that became known late shows that a step which had charged a fee was not due, or that
 * it was due after all; observed in the same transaction.
 *
 * @param on the day on which the step's message left
 * @param dueAgain whether it was due after all
 */
public record FeeUndue(long caseFileId, long stepRunId, LocalDate on, boolean dueAgain) {}
