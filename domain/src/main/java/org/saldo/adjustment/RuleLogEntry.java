package org.saldo.adjustment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.saldo.casefile.CaseRef;
import org.saldo.money.Money;

/** What a rule did to a case. */
@Entity
@Table(name = "adjustment_rule_log")
class RuleLogEntry {

  @Id private long id;

  @Column(name = "rule_id")
  private Long ruleId;

  @Enumerated(EnumType.STRING)
  private AdjustmentRuleKind kind;

  @Enumerated(EnumType.STRING)
  private RuleOutcome outcome;

  @Column(name = "creditor_id")
  private long creditorId;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "receivable_id")
  private Long receivableId;

  @Column(name = "amount_minor")
  private long amountMinor;

  private String currency;

  @Column(name = "done_on")
  private LocalDate doneOn;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected RuleLogEntry() {}

  RuleLogEntry(
      long id,
      Long ruleId,
      AdjustmentRuleKind kind,
      RuleOutcome outcome,
      CaseRef caseFile,
      Long receivableId,
      Money amount) {
    this.id = id;
    this.ruleId = ruleId;
    this.kind = kind;
    this.outcome = outcome;
    this.creditorId = caseFile.creditorId();
    this.caseFileId = caseFile.id();
    this.receivableId = receivableId;
    this.amountMinor = amount.minor();
    this.currency = amount.currency();
  }

  RuleLogEntry recorded(LocalDate on, Instant at, String by) {
    doneOn = on;
    recordedAt = at;
    recordedBy = by;
    return this;
  }
}
