package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;
import org.saldo.retention.HoldingRetention;
import org.saldo.retention.NewRetentionRule;
import org.saldo.retention.RetentionRuleBook;
import org.saldo.retention.RetentionSubject;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;

/** Says how long a kind is kept: for all, for the creditors of a country or for one creditor. */
@Named
@ViewScoped
public class RetentionRuleForm extends CreditorRuleForm {

  private static final long serialVersionUID = 1L;

  @EJB private RetentionRuleBook book;
  @Inject private BusinessClock clock;
  @Inject private SignedIn signedIn;

  private String kind;
  private RetentionSubject subject;
  private String country;
  private Integer years;
  private transient HoldingRetention holding;

  /** Begins with what holds today where the address says. */
  public void load() {
    Optional<RetentionSubject> about =
        Arrays.stream(RetentionSubject.values()).filter(s -> s.name().equals(kind)).findFirst();
    Optional<Map<RetentionSubject, HoldingRetention>> today =
        signedIn.has("admin") ? book.holding(getCreditor()) : Optional.empty();
    if (about.isEmpty() || today.isEmpty()) {
      NotFound.answer();
      return;
    }
    holding = today.get().get(about.get());
    if (subject == null) {
      subject = about.get();
      years = holding == null ? null : holding.years();
      setForCreditor(getCreditor());
      setFrom(clock.today().plusDays(1));
    }
  }

  /** Records it. */
  public String submit() {
    if (!isBack() && years == null) {
      Notices.refuse(
          Refusal.because("retention.rule.years", RetentionRuleBook.MOST_YEARS).on("years"));
      return null;
    }
    Optional<Refusal> refusal =
        book.set(
            country,
            getForCreditor(),
            new NewRetentionRule(subject, isBack() ? null : years, getFrom(), getReason()));
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("contact.rule.saved", subject, getFrom());
    return backTo("/admin/retention");
  }

  public HoldingRetention getHolding() {
    return holding;
  }

  public RetentionSubject getSubject() {
    return subject;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public Integer getYears() {
    return years;
  }

  public void setYears(Integer years) {
    this.years = years;
  }
}
