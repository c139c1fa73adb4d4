package org.saldo.procedure;

import org.saldo.casefile.CaseRef;
import org.saldo.problem.Refusal;

/**
 * What a step that was carried out left behind.
 *
 * @param subjectId key of what came of it (message, task, placement), null for none
 * @param because why it is taken back, kept with what is
 * @param by who takes it back
 */
public record StepTrace(
    long stepRunId, CaseRef caseFile, Long subjectId, Refusal because, String by) {}
