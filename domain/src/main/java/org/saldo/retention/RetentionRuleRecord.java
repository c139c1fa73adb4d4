package org.saldo.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.saldo.creditor.rule.DatedRule;

/** A rule from a day on; written once, replaced by a later one of the same subject and target. */
@Entity
@Table(name = "retention_rule")
class RetentionRuleRecord extends DatedRule {

  @Enumerated(EnumType.STRING)
  private RetentionSubject subject;

  @Enumerated(EnumType.STRING)
  private RetentionLevel level;

  private String country;

  private Integer years;

  protected RetentionRuleRecord() {}

  RetentionRuleRecord(Recording recording, RetentionTarget target, NewRetentionRule rule) {
    super(recording, target.creditorId(), rule.start());
    this.subject = rule.subject();
    this.level = target.level();
    this.country = target.country();
    this.years = rule.years();
  }

  RetentionSubject subject() {
    return subject;
  }

  RetentionTarget target() {
    return new RetentionTarget(level, country, creditorId());
  }

  /** Empty in effect where the more general rule holds again. */
  boolean says() {
    return years != null;
  }

  HoldingRetention holding() {
    return new HoldingRetention(subject, years, level, validFrom(), id());
  }

  RetentionRuleVersion version() {
    return new RetentionRuleVersion(
        publicId(),
        subject,
        level,
        country,
        creditorId(),
        years,
        validFrom(),
        recordedAt(),
        recordedBy(),
        reason());
  }
}
