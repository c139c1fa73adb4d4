package org.saldo.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.saldo.money.Money;

/**
 * What is doubtful of a receivable, and how much of its net is written down.
 *
 * @param receivableId public id
 * @param percent of net principal, as last decided
 * @param doubtful gross
 * @param changedOn when it last changed
 */
public record CaseAllowance(
    UUID receivableId,
    String receivable,
    BigDecimal percent,
    Money doubtful,
    Money allowance,
    LocalDate changedOn) {}
