package org.saldo.backoffice.admin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.law.LawPackBook;
import org.saldo.law.LawRule;
import org.saldo.law.LawScope;
import org.saldo.law.LawTopic;
import org.saldo.law.Severity;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Records a rule of law from a day on; begins with the one that holds today. */
@Named
@ViewScoped
public class LawRuleForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private LawPackBook packs;
  @Inject private BusinessClock clock;

  private String country;
  private LawTopic topic;
  private LawScope scope = LawScope.ANYBODY;
  private Severity severity;
  private LocalDate validFrom;
  private Money amount;
  private String source;
  private boolean verified;
  private String reason;

  @PostConstruct
  void suggest() {
    var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    country = asked.getOrDefault("country", "DE");
    validFrom = clock.today();
    Arrays.stream(LawTopic.values())
        .filter(each -> each.name().equals(asked.get("topic")))
        .findFirst()
        .ifPresent(this::begin);
  }

  private void begin(LawTopic with) {
    topic = with;
    packs.inForce(with, country).ifPresent(this::copy);
  }

  private void copy(LawRule rule) {
    scope = rule.scope();
    severity = rule.severity();
    amount = rule.amount();
    source = rule.source();
    verified = rule.verified();
  }

  /** Records it. */
  public String submit() {
    Optional<Refusal> refusal =
        packs.change(
            new LawRule(
                country, topic, scope, validFrom, severity, amount, source.strip(), verified),
            reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("law.changed", topic, validFrom);
    return "/admin/law-packs?faces-redirect=true&country=" + country;
  }

  public LawTopic getTopic() {
    return topic;
  }

  public void setTopic(LawTopic topic) {
    this.topic = topic;
  }

  public LawScope getScope() {
    return scope;
  }

  public void setScope(LawScope scope) {
    this.scope = scope;
  }

  public Severity getSeverity() {
    return severity;
  }

  public void setSeverity(Severity severity) {
    this.severity = severity;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public Money getAmount() {
    return amount;
  }

  public void setAmount(Money amount) {
    this.amount = amount;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public boolean isVerified() {
    return verified;
  }

  public void setVerified(boolean verified) {
    this.verified = verified;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
