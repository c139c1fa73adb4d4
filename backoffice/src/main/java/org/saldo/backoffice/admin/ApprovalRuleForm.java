package org.saldo.backoffice.admin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
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
import java.util.stream.Stream;
import org.saldo.actor.Roles;
import org.saldo.approval.ApprovalKind;
import org.saldo.approval.ApprovalRuleBook;
import org.saldo.approval.RuleData;
import org.saldo.calendar.BusinessClock;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;

/** Records a rule of approval from a day on. */
@Named
@ViewScoped
public class ApprovalRuleForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ApprovalRuleBook rules;
  @Inject private BusinessClock clock;

  private ApprovalKind kind;
  private LocalDate from;
  private String currency = "EUR";
  private BigDecimal ownLimit;
  private String deciderRole;
  private BigDecimal deciderLimit;
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
    Notices.say("approval.rule.changed", kind, from);
    return "/admin/approval-rules?faces-redirect=true";
  }

  private Optional<Refusal> record() {
    String code = currency.strip().toUpperCase(Locale.ROOT);
    if (!Money.isCurrency(code)) {
      return Refusal.because("approval.rule.currency").on("currency").asOptional();
    }
    if (ownLimit != null && Money.exactly(ownLimit, code).isEmpty()) {
      return Refusal.because("amount.decimals", code).on("ownLimit").asOptional();
    }
    if (deciderLimit != null && Money.exactly(deciderLimit, code).isEmpty()) {
      return Refusal.because("amount.decimals", code).on("deciderLimit").asOptional();
    }
    return rules.change(
        new RuleData(kind, from, money(ownLimit, code), deciderRole, money(deciderLimit, code)),
        reason);
  }

  /** To the cent; what is finer is no amount. */
  private static Money money(BigDecimal amount, String currency) {
    return amount == null ? null : Money.exactly(amount, currency).orElseThrow();
  }

  /** The roles that may decide, as label and value. */
  public Map<String, String> getRoles() {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    Map<String, String> roles = new LinkedHashMap<>();
    Stream.of(Roles.SUPERVISOR, Roles.ACCOUNTANT, Roles.ADMIN)
        .forEach(role -> roles.put(texts.get("role." + role), role));
    return roles;
  }

  public ApprovalKind getKind() {
    return kind;
  }

  public void setKind(ApprovalKind kind) {
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

  public BigDecimal getOwnLimit() {
    return ownLimit;
  }

  public void setOwnLimit(BigDecimal ownLimit) {
    this.ownLimit = ownLimit;
  }

  public String getDeciderRole() {
    return deciderRole;
  }

  public void setDeciderRole(String deciderRole) {
    this.deciderRole = deciderRole;
  }

  public BigDecimal getDeciderLimit() {
    return deciderLimit;
  }

  public void setDeciderLimit(BigDecimal deciderLimit) {
    this.deciderLimit = deciderLimit;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
