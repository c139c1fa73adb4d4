package org.saldo.adjustment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.saldo.money.Money;

/**
 * What a rule would do to a case.
 *
 * @param caseNumber of the case
 * @param receivable number; null for the whole case
 * @param percent of net principal; null unless it is an allowance
 * @param queued whether somebody has to approve it
 * @param ruleFrom first day of the version of the rule
 */
public record PlannedAdjustment(
    AdjustmentRuleKind kind,
    String caseNumber,
    String receivable,
    Money amount,
    BigDecimal percent,
    boolean queued,
    LocalDate ruleFrom) {}
