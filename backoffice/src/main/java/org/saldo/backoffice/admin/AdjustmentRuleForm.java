package org.saldo.backoffice.admin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.saldo.adjustment.AdjustmentRule;
import org.saldo.adjustment.AdjustmentRuleBook;
import org.saldo.adjustment.AdjustmentRuleKind;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorView;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Records a rule of adjustment of a creditor from a day on. */
@Named
@ViewScoped
public class AdjustmentRuleForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private AdjustmentRuleBook rules;
  @Inject private CreditorChoice creditors;
  @Inject private BusinessClock clock;

  private String creditor;
  private AdjustmentRuleKind kind = AdjustmentRuleKind.SMALL_BALANCE;
  private LocalDate from;
  private String currency = "EUR";
  private BigDecimal limit;
  private BigDecimal percent;
  private Integer days = 0;
  private String segment;
  private String reason;

  @PostConstruct
  void suggest() {
    from = clock.today();
  }

  /** Records it. */
  public String submit() {
    Optional<Refusal> refusal = record();
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("adjustment.rule.changed", kind, from);
    return "/admin/adjustment-rules?faces-redirect=true";
  }

  private Optional<Refusal> record() {
    String code = currency.strip().toUpperCase(Locale.ROOT);
    if (!Money.isCurrency(code)) {
      return Refusal.because("approval.rule.currency").on("currency").asOptional();
    }
    if (kind.isByAge()) {
      return rules.record(
          creditor, AdjustmentRule.byAge(kind, from, code, days, percent).of(segment), reason);
    }
    if (limit == null) {
      return Refusal.because("adjustment.rule.limit").on("limit").asOptional();
    }
    Optional<Money> most = Money.exactly(limit, code);
    return most.isEmpty()
        ? Refusal.because("amount.decimals", code).on("limit").asOptional()
        : rules.record(
            creditor, new AdjustmentRule(kind, from, most.get(), days).of(segment), reason);
  }

  /** The creditors in scope, as name and key. */
  public Map<String, String> getCreditors() {
    Map<String, String> names = new LinkedHashMap<>();
    for (CreditorView each : creditors.getAll()) {
      names.put(each.name(), each.key());
    }
    return names;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public AdjustmentRuleKind getKind() {
    return kind;
  }

  public void setKind(AdjustmentRuleKind kind) {
    this.kind = kind;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public BigDecimal getLimit() {
    return limit;
  }

  public void setLimit(BigDecimal limit) {
    this.limit = limit;
  }

  public BigDecimal getPercent() {
    return percent;
  }

  public void setPercent(BigDecimal percent) {
    this.percent = percent;
  }

  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }

  public String getSegment() {
    return segment;
  }

  public void setSegment(String segment) {
    this.segment = segment;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
