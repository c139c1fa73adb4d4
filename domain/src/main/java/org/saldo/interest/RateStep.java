package org.saldo.interest;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A yearly rate from a day on.
 *
 * @param percent per year, all parts together
 * @param source where it comes from, e.g. {@code DE_BASE 1.27 + 5}
 * @param provisional whether the base rate of this time is not announced yet, so that the last
 *     known one stands in
 */
public record RateStep(LocalDate from, BigDecimal percent, String source, boolean provisional) {}
