package org.saldo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.saldo.money.Money;

/** Which agency gets a creditor's hand-overs from a day on; a change is a new row. */
@Entity
@Table(name = "agency_agreement")
class AgencyAgreement {

  @Id private long id;

  @Column(name = "creditor_id")
  private long creditorId;

  @Column(name = "agency_id")
  private long agencyId;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "commission_percent")
  private BigDecimal commissionPercent;

  @Column(name = "cost_limit_minor")
  private long costLimitMinor;

  private String currency;

  @Column(name = "answer_days")
  private int answerDays;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  protected AgencyAgreement() {}

  AgencyAgreement(AgreementVersion made) {
    this.id = made.id();
    this.creditorId = made.creditorId();
    this.agencyId = made.agencyId();
    this.validFrom = made.terms().validFrom();
    this.commissionPercent = made.terms().commissionPercent();
    this.costLimitMinor = made.terms().costLimit().minor();
    this.currency = made.terms().costLimit().currency();
    this.answerDays = made.terms().answerDays();
    this.recordedAt = made.recordedAt();
    this.recordedBy = made.recordedBy();
    this.reason = made.reason();
  }

  AgreementVersion version() {
    Money limit = Money.ofMinor(costLimitMinor, currency);
    return new AgreementVersion(
        id,
        creditorId,
        agencyId,
        new Agreement(validFrom, commissionPercent, limit, answerDays),
        recordedAt,
        recordedBy,
        reason);
  }
}
