package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.saldo.claim.limitation.LimitationPeriodBook;
import org.saldo.claim.limitation.NewPeriod;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Records the regular period of limitation of a country. */
@Named
@ViewScoped
public class LimitationPeriodForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private LimitationPeriodBook periods;

  private String country;
  private LocalDate validFrom;
  private Integer years;
  private boolean verified;
  private String source;
  private String reason;

  /** Records it. */
  public String submit() {
    String code = country == null ? null : country.strip().toUpperCase(Locale.ROOT);
    Optional<Refusal> refusal =
        periods.record(
            new NewPeriod(code, validFrom, years == null ? 0 : years, verified, source), reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("limitation.period.recorded", code, validFrom);
    return "/admin/limitation-periods?faces-redirect=true";
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public Integer getYears() {
    return years;
  }

  public void setYears(Integer years) {
    this.years = years;
  }

  public boolean isVerified() {
    return verified;
  }

  public void setVerified(boolean verified) {
    this.verified = verified;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
