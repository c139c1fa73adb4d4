package org.saldo.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.saldo.money.Money;

/** Who decides what from a day on; a change is a new rule. */
@Entity
@Table(name = "approval_rule")
class ApprovalRule {

  @Id private long id;

  @Enumerated(EnumType.STRING)
  private ApprovalKind kind;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  private String currency;

  @Column(name = "own_limit_minor")
  private long ownLimitMinor;

  @Column(name = "decider_role")
  private String deciderRole;

  @Column(name = "decider_limit_minor")
  private Long deciderLimitMinor;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  protected ApprovalRule() {}

  ApprovalRule(long id, RuleData data, Instant recordedAt, String recordedBy, String reason) {
    this.id = id;
    this.kind = data.kind();
    this.validFrom = data.validFrom();
    this.currency = data.ownLimit().currency();
    this.ownLimitMinor = data.ownLimit().minor();
    this.deciderRole = data.deciderRole();
    this.deciderLimitMinor = data.deciderLimit() == null ? null : data.deciderLimit().minor();
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
    this.reason = reason;
  }

  RuleVersion version() {
    return new RuleVersion(id, data(), recordedAt, recordedBy, reason);
  }

  RuleData data() {
    return new RuleData(
        kind,
        validFrom,
        Money.ofMinor(ownLimitMinor, currency),
        deciderRole,
        deciderLimitMinor == null ? null : Money.ofMinor(deciderLimitMinor, currency));
  }
}
