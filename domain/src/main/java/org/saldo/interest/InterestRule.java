package org.saldo.interest;

import java.math.BigDecimal;
import java.util.Objects;
import org.saldo.calendar.DayCount;

/**
 * The interest that one debtor owes on one claim.
 *
 * @param percent per year; on top of the base rate when there is a series
 * @param series whose base rate is added; null for a fixed rate
 */
public record InterestRule(BigDecimal percent, RateSeries series, DayCount dayCount) {

  public InterestRule {
    Objects.requireNonNull(percent, "percent");
    Objects.requireNonNull(dayCount, "dayCount");
  }
}
