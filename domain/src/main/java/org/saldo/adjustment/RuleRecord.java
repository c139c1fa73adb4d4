package org.saldo.adjustment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.saldo.creditor.CreditorView;
import org.saldo.money.Money;

/** A rule of a creditor from a day on; a change is a new row. */
@Entity
@Table(name = "adjustment_rule")
class RuleRecord {

  @Id private long id;

  @Column(name = "creditor_id")
  private long creditorId;

  @Enumerated(EnumType.STRING)
  private AdjustmentRuleKind kind;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "limit_minor")
  private long limitMinor;

  private String currency;

  private int days;

  private BigDecimal percent;

  private String segment;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  protected RuleRecord() {}

  RuleRecord(
      long id,
      long creditorId,
      AdjustmentRule rule,
      Instant recordedAt,
      String recordedBy,
      String reason) {
    this.id = id;
    this.creditorId = creditorId;
    this.kind = rule.kind();
    this.validFrom = rule.validFrom();
    this.limitMinor = rule.limit().minor();
    this.currency = rule.limit().currency();
    this.days = rule.days();
    this.percent = rule.percent();
    this.segment = rule.segment();
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
    this.reason = reason;
  }

  long id() {
    return id;
  }

  long creditorId() {
    return creditorId;
  }

  AdjustmentRule rule() {
    return new AdjustmentRule(
        kind, validFrom, Money.ofMinor(limitMinor, currency), days, percent, segment);
  }

  AdjustmentRules.InForce inForce() {
    return new AdjustmentRules.InForce(id, rule(), recordedBy, reason);
  }

  AdjustmentRuleVersion version(CreditorView creditor, boolean inForce) {
    return new AdjustmentRuleVersion(
        id, creditor.key(), creditor.name(), rule(), inForce, recordedAt, recordedBy, reason);
  }
}
