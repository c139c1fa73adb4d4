package org.saldo.interest;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A base rate from a day on, until the next one.
 *
 * @param percent per year, may be negative; at most six decimals
 * @param source who announced it, 1 to 200 characters
 */
public record NewRate(RateSeries series, LocalDate validFrom, BigDecimal percent, String source) {}
