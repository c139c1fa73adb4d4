package org.saldo.adjustment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/** A part of a claim that is to be given up or taken back. */
@Entity
@Table(name = "adjustment")
class Adjustment {

  static final int MAX_REFERENCE = 120;

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "creditor_id")
  private long creditorId;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "receivable_id")
  private Long receivableId;

  @Enumerated(EnumType.STRING)
  private AdjustmentKind kind;

  @Enumerated(EnumType.STRING)
  private Component component;

  @Column(name = "amount_minor")
  private long amountMinor;

  private String currency;

  @Column(name = "value_on")
  private LocalDate valueOn;

  private String reason;

  @Enumerated(EnumType.STRING)
  private AdjustmentState state;

  @Column(name = "corrects_event_id")
  private Long correctsEventId;

  private BigDecimal percent;

  @Column(name = "rule_id")
  private Long ruleId;

  @Column(name = "to_case_file_id")
  private Long toCaseFileId;

  @Column(name = "keeps_default")
  private Boolean keepsDefault;

  @Column(name = "takes_money")
  private Boolean takesMoney;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Version private long version;

  protected Adjustment() {}

  Adjustment(
      long id,
      UUID publicId,
      NewAdjustment wanted,
      LocalDate valueOn,
      Instant recordedAt,
      String recordedBy) {
    this.id = id;
    this.publicId = publicId;
    this.creditorId = wanted.caseFile().creditorId();
    this.caseFileId = wanted.caseFile().id();
    this.receivableId = wanted.receivableId();
    this.kind = wanted.kind();
    this.component = wanted.component();
    this.amountMinor = wanted.amount().minor();
    this.currency = wanted.amount().currency();
    this.valueOn = valueOn;
    this.reason = wanted.reason();
    this.correctsEventId = wanted.correctsEvent();
    this.percent = wanted.percent();
    this.ruleId = wanted.rule();
    if (wanted.target() != null) {
      this.toCaseFileId = wanted.target().caseFile().id();
      this.keepsDefault = wanted.target().keepsDefault();
      this.takesMoney = wanted.target().takesMoney();
    }
    this.state = AdjustmentState.PENDING;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }

  long id() {
    return id;
  }

  UUID publicId() {
    return publicId;
  }

  long creditorId() {
    return creditorId;
  }

  long caseFileId() {
    return caseFileId;
  }

  /** Null for the whole case. */
  Long receivableId() {
    return receivableId;
  }

  AdjustmentKind kind() {
    return kind;
  }

  /** Null for all of them. */
  Component component() {
    return component;
  }

  Money amount() {
    return Money.ofMinor(amountMinor, currency);
  }

  Long correctsEventId() {
    return correctsEventId;
  }

  /** Of net principal; null unless it is an allowance. */
  BigDecimal percent() {
    return percent;
  }

  /** Where it goes; null unless it is a transfer. */
  Long toCaseFileId() {
    return toCaseFileId;
  }

  boolean keepsDefault() {
    return Boolean.TRUE.equals(keepsDefault);
  }

  boolean takesMoney() {
    return Boolean.TRUE.equals(takesMoney);
  }

  String reason() {
    return reason;
  }

  /** What it is known by in the books. */
  String reference() {
    return reason.length() > MAX_REFERENCE ? reason.substring(0, MAX_REFERENCE) : reason;
  }

  /** It takes effect on that day. */
  void posted(LocalDate on) {
    valueOn = on;
    state = AdjustmentState.POSTED;
  }

  /** It takes effect from an earlier day on. */
  void countsFrom(LocalDate on) {
    valueOn = on;
  }

  /** As much as it turned out to be when it took effect. */
  void amountsTo(Money amount) {
    amountMinor = amount.minor();
  }

  void dropped(AdjustmentState as) {
    state = as;
  }
}
