package org.saldo.reporting;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What the SMS of a month cost, of one creditor to one country.
 *
 * @param creditor key
 * @param country ISO 3166 in two letters; null for numbers that tell none
 * @param messages how many left
 * @param parts of which they consisted
 * @param cost with at most four decimals; null for those whose price nobody knew when they left
 * @param currency null exactly when there is no cost
 */
public record SmsCostRow(
    YearMonth month,
    String creditor,
    String creditorName,
    String country,
    long messages,
    long parts,
    BigDecimal cost,
    String currency) {}
