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
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.DayCount;
import org.saldo.creditor.ClaimKind;
import org.saldo.creditor.ClaimedBy;
import org.saldo.interest.InterestKind;
import org.saldo.interest.InterestTerms;
import org.saldo.interest.InterestTermsBook;
import org.saldo.interest.RateSeries;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Records interest terms of a creditor from a day on. */
@Named
@ViewScoped
public class InterestTermsForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private InterestTermsBook terms;
  @Inject private BusinessClock clock;

  private String creditor;
  private ClaimKind claimKind = ClaimKind.CONSIDERATION;
  private LocalDate validFrom;
  private InterestKind kind;
  private BigDecimal consumerPercent;
  private BigDecimal businessPercent;
  private DayCount dayCount = DayCount.ACT_365;
  private ClaimedBy claimedBy = ClaimedBy.NEVER;
  private boolean principalFirst;
  private boolean pooled;
  private String reason;

  @PostConstruct
  void suggest() {
    validFrom = clock.today();
    creditor =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .get("creditor");
  }

  /** Records them. */
  public String submit() {
    boolean none = kind == InterestKind.NONE;
    if (!none && (consumerPercent == null || businessPercent == null)) {
      Notices.refuse(
          Refusal.because("interest.terms.percent")
              .on(consumerPercent == null ? "consumerPercent" : "businessPercent"));
      return null;
    }
    if (principalFirst && pooled) {
      Notices.refuse(Refusal.because("interest.terms.order").on("pooled"));
      return null;
    }
    Optional<Refusal> refusal =
        terms.agree(
            creditor,
            new InterestTerms(
                claimKind,
                validFrom,
                kind,
                kind == InterestKind.STATUTORY ? RateSeries.DE_BASE : null,
                none ? null : consumerPercent,
                none ? null : businessPercent,
                dayCount,
                claimedBy,
                principalFirst,
                pooled),
            reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("interest.terms.agreed", claimKind, validFrom);
    return "/admin/interest-terms?faces-redirect=true&creditor=" + creditor;
  }

  public ClaimKind getClaimKind() {
    return claimKind;
  }

  public void setClaimKind(ClaimKind claimKind) {
    this.claimKind = claimKind;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public InterestKind getKind() {
    return kind;
  }

  public void setKind(InterestKind kind) {
    this.kind = kind;
  }

  public BigDecimal getConsumerPercent() {
    return consumerPercent;
  }

  public void setConsumerPercent(BigDecimal consumerPercent) {
    this.consumerPercent = consumerPercent;
  }

  public BigDecimal getBusinessPercent() {
    return businessPercent;
  }

  public void setBusinessPercent(BigDecimal businessPercent) {
    this.businessPercent = businessPercent;
  }

  public DayCount getDayCount() {
    return dayCount;
  }

  public void setDayCount(DayCount dayCount) {
    this.dayCount = dayCount;
  }

  public ClaimedBy getClaimedBy() {
    return claimedBy;
  }

  public void setClaimedBy(ClaimedBy claimedBy) {
    this.claimedBy = claimedBy;
  }

  public boolean isPrincipalFirst() {
    return principalFirst;
  }

  public void setPrincipalFirst(boolean principalFirst) {
    this.principalFirst = principalFirst;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public boolean isPooled() {
    return pooled;
  }

  public void setPooled(boolean pooled) {
    this.pooled = pooled;
  }
}
