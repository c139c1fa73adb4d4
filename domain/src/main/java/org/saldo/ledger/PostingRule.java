package org.saldo.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.saldo.ledger.rule.RuleCondition;
import org.saldo.ledger.rule.RuleFlexfield;
import org.saldo.ledger.rule.RuleHead;

/** How one kind of event is posted from a date on; a change is a new rule. */
@Entity
@Table(name = "posting_rule")
class PostingRule {

  @Id private long id;

  @Column(name = "creditor_id")
  private long creditorId;

  @Enumerated(EnumType.STRING)
  @Column(name = "event_kind")
  private EventKind eventKind;

  @Column(name = "rule_key")
  private String ruleKey;

  private int priority;
  private String conditions;
  private String flexfields;
  private boolean ended;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  protected PostingRule() {}

  PostingRule(
      long id,
      long creditorId,
      EventKind eventKind,
      RuleHead head,
      LocalDate validFrom,
      Instant recordedAt,
      String recordedBy,
      String reason) {
    this.id = id;
    this.creditorId = creditorId;
    this.eventKind = eventKind;
    this.ruleKey = head.key();
    this.priority = head.priority();
    this.conditions = RuleCondition.text(head.conditions());
    this.flexfields = RuleFlexfield.text(head.flexfields());
    this.ended = head.ended();
    this.validFrom = validFrom;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
    this.reason = reason;
  }

  long id() {
    return id;
  }

  RuleVersion version(List<RuleLine> lines) {
    return new RuleVersion(id, eventKind, head(), validFrom, lines, recordedAt, recordedBy, reason);
  }

  private RuleHead head() {
    return new RuleHead(
        ruleKey, priority, RuleCondition.read(conditions), RuleFlexfield.read(flexfields), ended);
  }
}
