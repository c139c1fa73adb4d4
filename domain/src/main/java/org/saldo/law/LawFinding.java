package org.saldo.law;

import org.saldo.problem.Refusal;

/**
 * A broken rule of law.
 *
 * @param severity WARN or REFUSE
 * @param refusal the sentence for the reader, with the source; also that of a warning
 * @param source paragraph
 * @param verified whether somebody checked the rule against its source
 */
public record LawFinding(
    LawTopic topic, Severity severity, Refusal refusal, String source, boolean verified) {}
