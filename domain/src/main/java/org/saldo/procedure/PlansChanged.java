package org.saldo.procedure;

/**
 * A version was put into force, or taken back.
 *
 * @param procedure key
 */
public record PlansChanged(String procedure) {}
