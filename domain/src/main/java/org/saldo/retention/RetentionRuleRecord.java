package org.saldo.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A rule from a day on; written once, replaced by a later one of the same subject and target. */
@Entity
@Table(name = "retention_rule")
class RetentionRuleRecord {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Enumerated(EnumType.STRING)
  private RetentionSubject subject;

  @Enumerated(EnumType.STRING)
  private RetentionLevel level;

  private String country;

  @Column(name = "creditor_id")
  private Long creditorId;

  private Integer years;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  protected RetentionRuleRecord() {}

  RetentionRuleRecord(
      long id,
      UUID publicId,
      RetentionTarget target,
      NewRetentionRule rule,
      Instant at,
      String by) {
    this.id = id;
    this.publicId = publicId;
    this.subject = rule.subject();
    this.level = target.level();
    this.country = target.country();
    this.creditorId = target.creditorId();
    this.years = rule.years();
    this.validFrom = rule.validFrom();
    this.recordedAt = at;
    this.recordedBy = by;
    this.reason = rule.reason();
  }

  long id() {
    return id;
  }

  RetentionSubject subject() {
    return subject;
  }

  RetentionTarget target() {
    return new RetentionTarget(level, country, creditorId);
  }

  /** Empty in effect where the more general rule holds again. */
  boolean says() {
    return years != null;
  }

  HoldingRetention holding() {
    return new HoldingRetention(subject, years, level, validFrom, id);
  }

  RetentionRuleVersion version() {
    return new RetentionRuleVersion(
        publicId,
        subject,
        level,
        country,
        creditorId,
        years,
        validFrom,
        recordedAt,
        recordedBy,
        reason);
  }
}
