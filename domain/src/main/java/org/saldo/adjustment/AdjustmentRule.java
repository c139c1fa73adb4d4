package org.saldo.adjustment;

import java.time.LocalDate;
import org.saldo.money.Money;

/**
 * What is adjusted by rule from a day on.
 *
 * @param limit up to which amount; zero: never, so that a later version ends an earlier one
 * @param days how many days after the due date
 */
public record AdjustmentRule(AdjustmentRuleKind kind, LocalDate validFrom, Money limit, int days) {}
