package org.saldo.agency;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.saldo.money.Money;

/**
 * What is agreed with an agency for a creditor: from a day on it gets the creditor's hand-overs.
 *
 * @param commissionPercent of what it collects, e.g. {@code 9.50} for 9.5 %; 0 to 100
 * @param costLimit a cost above it needs approval before it is claimed; not negative
 * @param answerDays calendar days to answer an offer, 1 to 60
 */
public record Agreement(
    LocalDate validFrom, BigDecimal commissionPercent, Money costLimit, int answerDays) {}
