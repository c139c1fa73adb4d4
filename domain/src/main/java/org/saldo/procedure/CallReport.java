package org.saldo.procedure;

import java.time.LocalDate;
import org.saldo.correspondence.CallOutcome;

/**
 * What came of a call, as the caller wrote it down.
 *
 * @param number called
 * @param nextAction what was agreed
 * @param nextActionOn for when
 */
public record CallReport(
    CallOutcome outcome, String number, String note, String nextAction, LocalDate nextActionOn) {}
