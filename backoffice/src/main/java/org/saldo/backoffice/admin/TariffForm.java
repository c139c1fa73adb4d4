package org.saldo.backoffice.admin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.law.NewTariffFigure;
import org.saldo.law.TariffBook;
import org.saldo.law.TariffItem;
import org.saldo.law.TariffUnit;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Records a figure of a tariff from a day on. */
@Named
@ViewScoped
public class TariffForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private TariffBook tariffs;
  @Inject private BusinessClock clock;

  private TariffItem item;
  private LocalDate validFrom;
  private String figure;
  private String source;
  private boolean verified;
  private String reason;

  @PostConstruct
  void suggest() {
    validFrom = clock.today();
  }

  /** Records it. */
  public String submit() {
    boolean table = item != null && item.unit() == TariffUnit.TABLE;
    Optional<Refusal> refusal =
        tariffs.record(
            new NewTariffFigure(
                item, validFrom, table ? figure : figure.replace(',', '.'), source, verified),
            reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("tariff.recorded", item, validFrom);
    return "/admin/tariffs?faces-redirect=true";
  }

  public TariffItem getItem() {
    return item;
  }

  public void setItem(TariffItem item) {
    this.item = item;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public String getFigure() {
    return figure;
  }

  public void setFigure(String figure) {
    this.figure = figure;
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
