package org.saldo.interest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.saldo.calendar.DayCount;
import org.saldo.creditor.ClaimKind;
import org.saldo.creditor.ClaimedBy;

/**
 * Which interest a creditor asks for on one kind of claim, from a day on.
 *
 * @param series whose base rate is added; null unless the kind is STATUTORY
 * @param consumerPercent per year, or points above the base rate; null for NONE
 * @param businessPercent the same against businesses
 * @param principalFirst whether payments pay principal before interest (section 497 (3) BGB)
 * @param pooled whether by agreement payments pay the costs of all receivables first, then all
 *     interest, then all principal, instead of one receivable after the other
 */
public record InterestTerms(
    ClaimKind claimKind,
    LocalDate validFrom,
    InterestKind kind,
    RateSeries series,
    BigDecimal consumerPercent,
    BigDecimal businessPercent,
    DayCount dayCount,
    ClaimedBy claimedBy,
    boolean principalFirst,
    boolean pooled) {

  public InterestTerms {
    Objects.requireNonNull(claimKind, "claimKind");
    Objects.requireNonNull(validFrom, "validFrom");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(dayCount, "dayCount");
    Objects.requireNonNull(claimedBy, "claimedBy");
    if ((series != null) != (kind == InterestKind.STATUTORY)) {
      throw new IllegalArgumentException(kind + " interest with series " + series);
    }
    if ((consumerPercent == null || businessPercent == null) != (kind == InterestKind.NONE)) {
      throw new IllegalArgumentException(kind + " interest of " + consumerPercent);
    }
    if (principalFirst && pooled) {
      throw new IllegalArgumentException("interest cannot be both before and after principal");
    }
  }

  /** Terms under which payments pay one receivable after the other. */
  public InterestTerms(
      ClaimKind claimKind,
      LocalDate validFrom,
      InterestKind kind,
      RateSeries series,
      BigDecimal consumerPercent,
      BigDecimal businessPercent,
      DayCount dayCount,
      ClaimedBy claimedBy,
      boolean principalFirst) {
    this(
        claimKind,
        validFrom,
        kind,
        series,
        consumerPercent,
        businessPercent,
        dayCount,
        claimedBy,
        principalFirst,
        false);
  }

  /** What holds for a creditor who never said anything: no interest. */
  public static InterestTerms none(ClaimKind claimKind) {
    return new InterestTerms(
        claimKind,
        LocalDate.EPOCH,
        InterestKind.NONE,
        null,
        null,
        null,
        DayCount.ACT_365,
        ClaimedBy.NEVER,
        claimKind == ClaimKind.CONSUMER_CREDIT);
  }

  /** Whether interest is claimed when such a thing happens. */
  public boolean claimedWith(ClaimedBy happened) {
    return kind != InterestKind.NONE
        && (claimedBy == happened
            || (claimedBy == ClaimedBy.STEP && happened == ClaimedBy.HAND_OVER));
  }

  /** The interest that a debtor owes; empty for none. */
  public Optional<InterestRule> rule(boolean consumer) {
    return kind == InterestKind.NONE
        ? Optional.empty()
        : Optional.of(
            new InterestRule(consumer ? consumerPercent : businessPercent, series, dayCount));
  }
}
