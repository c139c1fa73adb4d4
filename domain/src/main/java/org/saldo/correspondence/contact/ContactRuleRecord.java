package org.saldo.correspondence.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A rule from a day on; written once, replaced by a later one of the same setting and level. */
@Entity
@Table(name = "contact_rule")
class ContactRuleRecord {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Enumerated(EnumType.STRING)
  private ContactSetting setting;

  @Enumerated(EnumType.STRING)
  private ContactLevel level;

  @Column(name = "creditor_id")
  private Long creditorId;

  private String segment;

  @Column(name = "debtor_id")
  private Long debtorId;

  @Column(name = "case_file_id")
  private Long caseFileId;

  @Column(name = "value")
  private String value;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  protected ContactRuleRecord() {}

  ContactRuleRecord(
      long id, UUID publicId, ContactTarget target, NewContactRule rule, Instant at, String by) {
    this.id = id;
    this.publicId = publicId;
    this.setting = rule.setting();
    this.level = target.level();
    this.creditorId = target.creditorId();
    this.segment = target.segment();
    this.debtorId = target.debtorId();
    this.caseFileId = target.caseFileId();
    this.value = rule.value();
    this.validFrom = rule.validFrom();
    this.recordedAt = at;
    this.recordedBy = by;
    this.reason = rule.reason();
  }

  long id() {
    return id;
  }

  ContactSetting setting() {
    return setting;
  }

  ContactLevel level() {
    return level;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  /** Null where the more general rule holds again. */
  String value() {
    return value;
  }

  ContactTarget target() {
    return new ContactTarget(level, creditorId, segment, debtorId, caseFileId);
  }

  HoldingRule holding() {
    return new HoldingRule(setting, value, level, publicId, validFrom);
  }

  ContactRuleVersion version() {
    return new ContactRuleVersion(
        publicId,
        setting,
        level,
        creditorId,
        segment,
        debtorId,
        caseFileId,
        value,
        validFrom,
        recordedAt,
        recordedBy,
        reason);
  }
}
