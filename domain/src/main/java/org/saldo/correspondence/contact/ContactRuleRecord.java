package org.saldo.correspondence.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.saldo.creditor.rule.DatedRule;

/** A rule from a day on; written once, replaced by a later one of the same setting and level. */
@Entity
@Table(name = "contact_rule")
class ContactRuleRecord extends DatedRule {

  @Enumerated(EnumType.STRING)
  private ContactSetting setting;

  @Enumerated(EnumType.STRING)
  private ContactLevel level;

  private String segment;

  @Column(name = "debtor_id")
  private Long debtorId;

  @Column(name = "case_file_id")
  private Long caseFileId;

  @Column(name = "value")
  private String value;

  protected ContactRuleRecord() {}

  ContactRuleRecord(Recording recording, ContactTarget target, NewContactRule rule) {
    super(recording, target.creditorId(), rule.start());
    this.setting = rule.setting();
    this.level = target.level();
    this.segment = target.segment();
    this.debtorId = target.debtorId();
    this.caseFileId = target.caseFileId();
    this.value = rule.value();
  }

  ContactSetting setting() {
    return setting;
  }

  ContactLevel level() {
    return level;
  }

  /** Null where the more general rule holds again. */
  String value() {
    return value;
  }

  ContactTarget target() {
    return new ContactTarget(level, creditorId(), segment, debtorId, caseFileId);
  }

  HoldingRule holding() {
    return new HoldingRule(setting, value, level, publicId(), validFrom());
  }

  ContactRuleVersion version() {
    return new ContactRuleVersion(
        publicId(),
        setting,
        level,
        creditorId(),
        segment,
        debtorId,
        caseFileId,
        value,
        validFrom(),
        recordedAt(),
        recordedBy(),
        reason());
  }
}
