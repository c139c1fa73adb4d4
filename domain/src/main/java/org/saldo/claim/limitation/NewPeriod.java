package org.saldo.claim.limitation;

import java.time.LocalDate;

/**
 * The regular period of a country for claims that arise from a day on.
 *
 * @param country ISO 3166 code of two letters
 * @param years 1 to 100
 * @param verified whether somebody who knows the law stands for it; else it is not used
 * @param source where the law says so
 */
public record NewPeriod(
    String country, LocalDate validFrom, int years, boolean verified, String source) {}
