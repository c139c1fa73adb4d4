package org.saldo.interest;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.saldo.money.Money;

/**
 * Interest on one amount at one rate over one stretch of days.
 *
 * @param amount that bore it
 * @param ratePercent per year
 * @param rateSource where the rate comes from
 * @param provisional whether the rate is not announced yet
 * @param from first day that bore interest
 * @param until last day that bore interest
 * @param days as the day count sees them
 * @param interest rounded so that the lines of a calculation add up to its total: what was there
 *     with this line, rounded, less what was there before it, rounded
 */
public record InterestLine(
    Money amount,
    BigDecimal ratePercent,
    String rateSource,
    boolean provisional,
    LocalDate from,
    LocalDate until,
    int days,
    Money interest) {}
