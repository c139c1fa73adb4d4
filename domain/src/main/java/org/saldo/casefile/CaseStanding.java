package org.saldo.casefile;

/**
 * Where a case stands.
 *
 * @param closeReason null unless it is closed
 * @param controller user name of who works it; null when nobody does
 */
public record CaseStanding(CaseStatus status, CloseReason closeReason, String controller) {}
