package org.saldo.interest;

/**
 * Interest may be another than before: a base rate or terms were recorded.
 *
 * @param creditorId whose; null for all
 * @param cause what people know it by, e.g. {@code DE_BASE 2027-01-01}
 */
public record InterestChanged(Long creditorId, String cause) {}
