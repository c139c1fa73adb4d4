package org.saldo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import org.saldo.correspondence.CallOutcome;

/**
 * A call that was made for a step.
 *
 * @param number null when none was written down
 */
public record CallAttempt(
    Instant at,
    String by,
    String number,
    CallOutcome outcome,
    String note,
    String nextAction,
    LocalDate nextActionOn) {}
