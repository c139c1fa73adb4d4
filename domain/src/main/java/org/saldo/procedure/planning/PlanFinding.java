package org.saldo.procedure.planning;

import org.saldo.problem.Refusal;

/**
 * Something that speaks against a draft.
 *
 * @param refuses whether it keeps the draft from being put into force; else it is a warning
 * @param step key of the step it is about; null when it is about all of it
 * @param words the sentence for the reader
 */
public record PlanFinding(boolean refuses, String step, Refusal words) {}
