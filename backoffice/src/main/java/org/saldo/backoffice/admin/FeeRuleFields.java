package org.saldo.backoffice.admin;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.saldo.charge.FeeAmount;
import org.saldo.charge.FeeChannel;
import org.saldo.charge.FeeKind;
import org.saldo.charge.FeeName;
import org.saldo.charge.FeeOccasion;
import org.saldo.charge.FeeRule;
import org.saldo.charge.FeeScope;
import org.saldo.debtor.DebtorKind;
import org.saldo.money.Money;

/** What the reader fills in for a fee rule. */
public class FeeRuleFields implements Serializable {

  private static final long serialVersionUID = 1L;

  private String key;
  private FeeKind kind = FeeKind.DUNNING_FEE;
  private String nameDe;
  private String nameEn;
  private String nameEs;
  private String nameEl;
  private LocalDate validFrom;
  private String currency = "EUR";
  private boolean ends;
  private BigDecimal flat;
  private BigDecimal percent;
  private BigDecimal floor;
  private BigDecimal cap;
  private FeeOccasion occasion = FeeOccasion.PER_STEP;
  private boolean automatic = true;
  private String creditor;
  private String segment;
  private String stepKey;
  private Integer fromLevel;
  private FeeChannel channel;
  private DebtorKind debtor;
  private String country;
  private String source;

  /** Begins with what a rule says already. */
  void take(FeeRule rule, String creditorKey) {
    key = rule.key();
    kind = rule.kind();
    nameDe = rule.name().de();
    nameEn = rule.name().en();
    nameEs = rule.name().es();
    nameEl = rule.name().el();
    currency = rule.currency();
    occasion = rule.occasion();
    automatic = rule.automatic();
    creditor = creditorKey;
    segment = rule.scope().segment();
    stepKey = rule.scope().stepKey();
    fromLevel = rule.scope().fromLevel();
    channel = rule.scope().channel();
    debtor = rule.scope().debtor();
    country = rule.scope().country();
    source = rule.source();
    if (!rule.isEnd()) {
      flat = rule.amount().flat().amount();
      percent = rule.amount().percent();
      floor = rule.amount().floor() == null ? null : rule.amount().floor().amount();
      cap = rule.amount().cap() == null ? null : rule.amount().cap().amount();
    }
  }

  /** The rule; empty when an amount is none of the currency. */
  Optional<FeeRule> rule(Long creditorId) {
    String code = currency.strip().toUpperCase(Locale.ROOT);
    try {
      return Optional.of(
          new FeeRule(
              key,
              kind,
              new FeeName(nameDe, nameEn, or(nameEs), or(nameEl)),
              validFrom,
              code,
              ends ? null : amount(code),
              occasion,
              automatic,
              new FeeScope(creditorId, segment, stepKey, fromLevel, channel, debtor, country),
              source));
    } catch (IllegalArgumentException noAmount) {
      return Optional.empty();
    }
  }

  private FeeAmount amount(String code) {
    Money nothing = Money.zero(code);
    return new FeeAmount(
        flat == null ? nothing : money(flat, code), percent, money(floor, code), money(cap, code));
  }

  private static Money money(BigDecimal amount, String code) {
    return amount == null ? null : Money.of(amount.stripTrailingZeros(), code);
  }

  private String or(String name) {
    return name == null || name.isBlank() ? nameEn : name;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public FeeKind getKind() {
    return kind;
  }

  public void setKind(FeeKind kind) {
    this.kind = kind;
  }

  public String getNameDe() {
    return nameDe;
  }

  public void setNameDe(String nameDe) {
    this.nameDe = nameDe;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getNameEs() {
    return nameEs;
  }

  public void setNameEs(String nameEs) {
    this.nameEs = nameEs;
  }

  public String getNameEl() {
    return nameEl;
  }

  public void setNameEl(String nameEl) {
    this.nameEl = nameEl;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public boolean isEnds() {
    return ends;
  }

  public void setEnds(boolean ends) {
    this.ends = ends;
  }

  public BigDecimal getFlat() {
    return flat;
  }

  public void setFlat(BigDecimal flat) {
    this.flat = flat;
  }

  public BigDecimal getPercent() {
    return percent;
  }

  public void setPercent(BigDecimal percent) {
    this.percent = percent;
  }

  public BigDecimal getFloor() {
    return floor;
  }

  public void setFloor(BigDecimal floor) {
    this.floor = floor;
  }

  public BigDecimal getCap() {
    return cap;
  }

  public void setCap(BigDecimal cap) {
    this.cap = cap;
  }

  public FeeOccasion getOccasion() {
    return occasion;
  }

  public void setOccasion(FeeOccasion occasion) {
    this.occasion = occasion;
  }

  public boolean isAutomatic() {
    return automatic;
  }

  public void setAutomatic(boolean automatic) {
    this.automatic = automatic;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public String getSegment() {
    return segment;
  }

  public void setSegment(String segment) {
    this.segment = segment;
  }

  public String getStepKey() {
    return stepKey;
  }

  public void setStepKey(String stepKey) {
    this.stepKey = stepKey;
  }

  public Integer getFromLevel() {
    return fromLevel;
  }

  public void setFromLevel(Integer fromLevel) {
    this.fromLevel = fromLevel;
  }

  public FeeChannel getChannel() {
    return channel;
  }

  public void setChannel(FeeChannel channel) {
    this.channel = channel;
  }

  public DebtorKind getDebtor() {
    return debtor;
  }

  public void setDebtor(DebtorKind debtor) {
    this.debtor = debtor;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }
}
