package org.saldo.adjustment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.saldo.money.Money;

/**
 * What is adjusted by rule from a day on.
 *
 * @param limit up to which amount; zero: never, so that a later version ends an earlier one. A rule
 *     by age has none but its currency.
 * @param days how many days after the due date
 * @param percent of net principal, 0 to 100 with two decimals, 0: never; null unless by age
 * @param segment of the cases that it is for, in any spelling of upper and lower case; null for
 *     all, and unless by age
 */
public record AdjustmentRule(
    AdjustmentRuleKind kind,
    LocalDate validFrom,
    Money limit,
    int days,
    BigDecimal percent,
    String segment) {

  public AdjustmentRule {
    percent = percent == null ? null : percent.setScale(2, RoundingMode.HALF_UP);
    segment = segment == null || segment.isBlank() ? null : segment.strip();
  }

  /** A rule with a limit. */
  public AdjustmentRule(AdjustmentRuleKind kind, LocalDate validFrom, Money limit, int days) {
    this(kind, validFrom, limit, days, null, null);
  }

  /** A rule by age, for the cases of all segments. */
  public static AdjustmentRule byAge(
      AdjustmentRuleKind kind, LocalDate validFrom, String currency, int days, BigDecimal percent) {
    return new AdjustmentRule(kind, validFrom, Money.zero(currency), days, percent, null);
  }

  /** The same for the cases of a segment alone; null for all. */
  public AdjustmentRule of(String segmentOfCases) {
    return new AdjustmentRule(kind, validFrom, limit, days, percent, segmentOfCases);
  }

  /** Whether it is for cases of a segment; null when they have none. */
  boolean covers(String segmentOfCase) {
    return segment == null || segment.equalsIgnoreCase(segmentOfCase);
  }

  /** Whether it does anything at all. */
  boolean acts() {
    return kind.isByAge() ? percent.signum() > 0 : limit.isPositive();
  }

  /** Whether a later version of this one takes the place of the other. */
  boolean replaces(AdjustmentRule other) {
    return kind == other.kind
        && limit.currency().equals(other.limit.currency())
        && (!kind.isByAge() || days == other.days)
        && (segment == null ? other.segment == null : segment.equalsIgnoreCase(other.segment));
  }
}
