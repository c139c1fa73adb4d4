package org.saldo.claim.limitation;

import java.time.LocalDate;

/**
 * One reason for the last day of a claim.
 *
 * @param fact what happened
 * @param lastDay last day with this and everything before; null while suspended
 */
public record LimitationStep(LimitationFact fact, LimitationEffect effect, LocalDate lastDay) {}
