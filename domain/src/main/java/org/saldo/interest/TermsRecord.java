package org.saldo.interest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.saldo.calendar.DayCount;
import org.saldo.creditor.ClaimKind;
import org.saldo.creditor.ClaimedBy;

/** A creditor's interest terms from a day on; a change is a new row. */
@Entity
@Table(name = "interest_terms")
class TermsRecord {

  private static final String PRINCIPAL_FIRST = "BGB_497";
  private static final String POOLED = "BGB_367_POOLED";
  private static final String INTEREST_FIRST = "BGB_367";

  @Id private long id;

  @Column(name = "creditor_id")
  private long creditorId;

  @Enumerated(EnumType.STRING)
  @Column(name = "claim_kind")
  private ClaimKind claimKind;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Enumerated(EnumType.STRING)
  private InterestKind kind;

  @Enumerated(EnumType.STRING)
  private RateSeries series;

  @Column(name = "consumer_percent")
  private BigDecimal consumerPercent;

  @Column(name = "business_percent")
  private BigDecimal businessPercent;

  @Enumerated(EnumType.STRING)
  @Column(name = "day_count")
  private DayCount dayCount;

  @Enumerated(EnumType.STRING)
  @Column(name = "claimed_by")
  private ClaimedBy claimedBy;

  @Column(name = "component_order")
  private String componentOrder;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  protected TermsRecord() {}

  TermsRecord(long id, long creditorId, InterestTerms terms, Instant at, String by, String reason) {
    this.id = id;
    this.creditorId = creditorId;
    this.claimKind = terms.claimKind();
    this.validFrom = terms.validFrom();
    this.kind = terms.kind();
    this.series = terms.series();
    this.consumerPercent = terms.consumerPercent();
    this.businessPercent = terms.businessPercent();
    this.dayCount = terms.dayCount();
    this.claimedBy = terms.claimedBy();
    this.componentOrder =
        terms.principalFirst() ? PRINCIPAL_FIRST : terms.pooled() ? POOLED : INTEREST_FIRST;
    this.recordedAt = at;
    this.recordedBy = by;
    this.reason = reason;
  }

  InterestTermsVersion version() {
    return new InterestTermsVersion(id, terms(), recordedAt, recordedBy, reason);
  }

  InterestTerms terms() {
    return new InterestTerms(
        claimKind,
        validFrom,
        kind,
        series,
        stripped(consumerPercent),
        stripped(businessPercent),
        dayCount,
        claimedBy,
        componentOrder.equals(PRINCIPAL_FIRST),
        componentOrder.equals(POOLED));
  }

  private static BigDecimal stripped(BigDecimal percent) {
    return percent == null ? null : percent.stripTrailingZeros();
  }
}
