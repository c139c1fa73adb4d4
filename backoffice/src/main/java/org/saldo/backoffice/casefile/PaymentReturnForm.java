package org.saldo.backoffice.casefile;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.saldo.calendar.BusinessClock;
import org.saldo.money.Money;
import org.saldo.payment.PaymentDesk;
import org.saldo.problem.Refusal;
import org.saldo.reporting.CaseMoney;
import org.saldo.reporting.CasePayment;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;

/** Records that a payment went back. */
@Named
@ViewScoped
public class PaymentReturnForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private CaseMoney money;
  @EJB private PaymentDesk desk;
  @Inject private BusinessClock clock;

  private UUID id;
  private LocalDate returnedOn;
  private String reasonCode;
  private Money charge;
  private String note;
  private transient CasePayment payment;

  @PostConstruct
  void suggest() {
    returnedOn = clock.today();
  }

  /** Looks the payment up before the page is rendered. */
  public void load() {
    if (getPayment() == null) {
      NotFound.answer();
    }
  }

  /** What it had paid is open again. */
  public String submit() {
    Optional<Refusal> refusal =
        SavedMeanwhile.asRefusal(() -> desk.takeBack(id, returnedOn, reasonCode, charge, note));
    if (refusal.isPresent()) {
      payment = null;
      SavedMeanwhile.refuse(refusal.get());
      return null;
    }
    Notices.say("payment.returned.done", getPayment().number());
    return "/casefile/show?faces-redirect=true&case=" + getPayment().caseId();
  }

  public CasePayment getPayment() {
    if (payment == null && id != null) {
      payment = money.payment(id).orElse(null);
    }
    return payment;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public LocalDate getReturnedOn() {
    return returnedOn;
  }

  public void setReturnedOn(LocalDate returnedOn) {
    this.returnedOn = returnedOn;
  }

  public String getReasonCode() {
    return reasonCode;
  }

  public void setReasonCode(String reasonCode) {
    this.reasonCode = reasonCode;
  }

  public Money getCharge() {
    return charge;
  }

  public void setCharge(Money charge) {
    this.charge = charge;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
