package org.saldo.law;

import java.math.BigDecimal;
import org.saldo.money.Money;

/**
 * A line of a calculation of costs.
 *
 * @param item figure that it follows
 * @param expense whether it is expenses; else a fee, or what is taken off one
 * @param rate multiple of the fee of the table; null where there is none
 * @param base what the rate or the share is of; null for a fixed fee
 * @param amount negative for what is credited
 */
public record CostLine(
    CostMatter matter,
    TariffItem item,
    boolean expense,
    BigDecimal rate,
    Money base,
    Money amount) {}
