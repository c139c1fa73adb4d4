package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
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
public class RetentionRuleForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private RetentionRuleBook book;
  @Inject private BusinessClock clock;
  @Inject private SignedIn signedIn;

  private String kind;
  private String creditor;
  private RetentionSubject subject;
  private String forCreditor;
  private String country;
  private Integer years;
  private boolean back;
  private LocalDate from;
  private String reason;
  private transient HoldingRetention holding;

  /** Begins with what holds today where the address says. */
  public void load() {
    Optional<RetentionSubject> about =
        Arrays.stream(RetentionSubject.values()).filter(s -> s.name().equals(kind)).findFirst();
    Optional<Map<RetentionSubject, HoldingRetention>> today =
        signedIn.has("admin") ? book.holding(creditor) : Optional.empty();
    if (about.isEmpty() || today.isEmpty()) {
      NotFound.answer();
      return;
    }
    holding = today.get().get(about.get());
    if (subject == null) {
      subject = about.get();
      years = holding == null ? null : holding.years();
      forCreditor = creditor;
      from = clock.today().plusDays(1);
    }
  }

  /** Records it. */
  public String submit() {
    if (!back && years == null) {
      Notices.refuse(
          Refusal.because("retention.rule.years", RetentionRuleBook.MOST_YEARS).on("years"));
      return null;
    }
    Optional<Refusal> refusal =
        book.set(
            country, forCreditor, new NewRetentionRule(subject, back ? null : years, from, reason));
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("contact.rule.saved", subject, from);
    return "/admin/retention?faces-redirect=true"
        + (forCreditor == null || forCreditor.isBlank() ? "" : "&creditor=" + forCreditor);
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

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public String getForCreditor() {
    return forCreditor;
  }

  public void setForCreditor(String forCreditor) {
    this.forCreditor = forCreditor;
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

  public boolean isBack() {
    return back;
  }

  public void setBack(boolean back) {
    this.back = back;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
