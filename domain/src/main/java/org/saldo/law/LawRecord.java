package org.saldo.law;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.saldo.money.Money;

/** A rule of law from a day on; a change is a new row. */
@Entity
@Table(name = "law_rule")
class LawRecord {

  @Id private long id;

  private String country;

  @Enumerated(EnumType.STRING)
  private LawTopic topic;

  @Enumerated(EnumType.STRING)
  @Column(name = "debtor_scope")
  private LawScope scope;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  @Column(name = "amount_minor")
  private Long amountMinor;

  private String currency;

  private String source;

  private boolean verified;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  protected LawRecord() {}

  LawRecord(long id, LawRule rule, Instant at, String by, String reason) {
    this.id = id;
    this.country = rule.country();
    this.topic = rule.topic();
    this.scope = rule.scope();
    this.validFrom = rule.validFrom();
    this.severity = rule.severity();
    this.amountMinor = rule.amount() == null ? null : rule.amount().minor();
    this.currency = rule.amount() == null ? null : rule.amount().currency();
    this.source = rule.source();
    this.verified = rule.verified();
    this.recordedAt = at;
    this.recordedBy = by;
    this.reason = reason;
  }

  LawRule rule() {
    Money amount = amountMinor == null ? null : Money.ofMinor(amountMinor, currency);
    return new LawRule(country, topic, scope, validFrom, severity, amount, source, verified);
  }

  LawRuleVersion version(boolean inForce, boolean today) {
    return new LawRuleVersion(id, rule(), inForce, today, recordedAt, recordedBy, reason);
  }
}
