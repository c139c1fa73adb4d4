package org.saldo.charge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.saldo.debtor.DebtorKind;
import org.saldo.money.Money;

/** What a fee rule says from a day on; a change is a new row. */
@Entity
@Table(name = "fee_rule")
class FeeRuleRecord {

  @Id private long id;

  @Column(name = "rule_key")
  private String key;

  @Enumerated(EnumType.STRING)
  private FeeKind kind;

  @Column(name = "name_de")
  private String nameDe;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "name_es")
  private String nameEs;

  @Column(name = "name_el")
  private String nameEl;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  private String currency;

  @Column(name = "flat_minor")
  private Long flatMinor;

  private BigDecimal percent;

  @Column(name = "floor_minor")
  private Long floorMinor;

  @Column(name = "cap_minor")
  private Long capMinor;

  @Enumerated(EnumType.STRING)
  private FeeOccasion occasion;

  private boolean automatic;

  @Column(name = "creditor_id")
  private Long creditorId;

  private String segment;

  @Column(name = "step_key")
  private String stepKey;

  @Column(name = "from_level")
  private Integer fromLevel;

  @Enumerated(EnumType.STRING)
  private FeeChannel channel;

  @Column(name = "debtor_kind")
  @Enumerated(EnumType.STRING)
  private DebtorKind debtorKind;

  private String country;
  private String source;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  protected FeeRuleRecord() {}

  FeeRuleRecord(long id, FeeRule rule, Instant recordedAt, String recordedBy, String reason) {
    this.id = id;
    this.key = rule.key();
    this.kind = rule.kind();
    this.nameDe = rule.name().de();
    this.nameEn = rule.name().en();
    this.nameEs = rule.name().es();
    this.nameEl = rule.name().el();
    this.validFrom = rule.validFrom();
    this.currency = rule.currency();
    this.occasion = rule.occasion();
    this.automatic = rule.automatic();
    this.source = rule.source();
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
    this.reason = reason;
    takeAmount(rule.amount());
    takeScope(rule.scope());
  }

  private void takeAmount(FeeAmount amount) {
    if (amount != null) {
      flatMinor = amount.flat().minor();
      percent = amount.percent();
      floorMinor = minor(amount.floor());
      capMinor = minor(amount.cap());
    }
  }

  private void takeScope(FeeScope scope) {
    creditorId = scope.creditorId();
    segment = scope.segment();
    stepKey = scope.stepKey();
    fromLevel = scope.fromLevel();
    channel = scope.channel();
    debtorKind = scope.debtor();
    country = scope.country();
  }

  FeeRuleVersion version() {
    return new FeeRuleVersion(
        id,
        new FeeRule(
            key,
            kind,
            new FeeName(nameDe, nameEn, nameEs, nameEl),
            validFrom,
            currency,
            amount(),
            occasion,
            automatic,
            new FeeScope(creditorId, segment, stepKey, fromLevel, channel, debtorKind, country),
            source),
        recordedAt,
        recordedBy,
        reason);
  }

  private FeeAmount amount() {
    return flatMinor == null
        ? null
        : new FeeAmount(
            Money.ofMinor(flatMinor, currency),
            percent == null ? null : percent.stripTrailingZeros(),
            money(floorMinor),
            money(capMinor));
  }

  private Money money(Long minor) {
    return minor == null ? null : Money.ofMinor(minor, currency);
  }

  private static Long minor(Money money) {
    return money == null ? null : money.minor();
  }
}
