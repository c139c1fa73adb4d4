package org.saldo.backoffice.admin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.saldo.calendar.BusinessClock;
import org.saldo.law.CostAnswer;
import org.saldo.law.CostQuestion;
import org.saldo.law.CostService;
import org.saldo.law.TariffBook;
import org.saldo.money.Money;
import org.saldo.ui.WrittenAmount;

/** What may be charged for a claim that the reader makes up; nothing is written. */
@Named
@RequestScoped
public class TariffSample {

  @EJB private TariffBook tariffs;
  @Inject private BusinessClock clock;

  private String value = "400.00";
  private CostService service = CostService.COLLECTION;
  private String mandate;
  private boolean plan;
  private boolean taxed;
  private CostAnswer answer;

  @PostConstruct
  void suggest() {
    mandate = clock.today().toString();
  }

  /** The answer; its refusal says what could not be read. */
  public CostAnswer getAnswer() {
    if (answer == null) {
      answer = tariffs.calculate(new CostQuestion(services(), amount(), day(), !taxed));
    }
    return answer;
  }

  private List<CostService> services() {
    if (service == null) {
      return List.of();
    }
    return plan && service != CostService.PAYMENT_PLAN
        ? List.of(service, CostService.PAYMENT_PLAN)
        : List.of(service);
  }

  private Money amount() {
    return WrittenAmount.of(value, "EUR").orElse(null);
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(mandate);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  public CostService[] getServices() {
    return CostService.values();
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value == null ? "" : value;
  }

  public CostService getService() {
    return service;
  }

  public void setService(CostService service) {
    this.service = service;
  }

  public String getMandate() {
    return mandate;
  }

  public void setMandate(String mandate) {
    this.mandate = mandate == null ? "" : mandate;
  }

  public boolean isPlan() {
    return plan;
  }

  public void setPlan(boolean plan) {
    this.plan = plan;
  }

  public boolean isTaxed() {
    return taxed;
  }

  public void setTaxed(boolean taxed) {
    this.taxed = taxed;
  }
}
