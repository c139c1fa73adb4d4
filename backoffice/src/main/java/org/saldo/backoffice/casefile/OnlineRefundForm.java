package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.saldo.money.Money;
import org.saldo.payment.online.OnlineRefunds;
import org.saldo.problem.Refusal;
import org.saldo.reporting.CaseMoney;
import org.saldo.reporting.CasePayment;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;

/** Gives back what of an online payment is not allocated, the way it came. */
@Named
@ViewScoped
public class OnlineRefundForm implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The form sent twice asks once. */
  private final String token = UUID.randomUUID().toString();

  @EJB private CaseMoney money;
  @EJB private OnlineRefunds refunds;

  private UUID id;
  private Money amount;
  private String reason;
  private transient CasePayment payment;
  private transient Money most;

  /** Looks the payment up before the page is rendered. */
  public void load() {
    if (getPayment() == null || getMost() == null) {
      NotFound.answer();
    }
  }

  /** Asks for it; the money leaves in the background. */
  public String submit() {
    Optional<Refusal> refusal =
        SavedMeanwhile.asRefusal(
            () -> refunds.request(id, amount == null ? getMost() : amount, reason, token));
    if (refusal.isPresent()) {
      most = null;
      SavedMeanwhile.refuse(refusal.get());
      return null;
    }
    Notices.say("refund.done", getPayment().number());
    return "/casefile/show?faces-redirect=true&case=" + getPayment().caseId();
  }

  public CasePayment getPayment() {
    if (payment == null && id != null) {
      payment = money.payment(id).orElse(null);
    }
    return payment;
  }

  /** What can be given back; null when it is no online payment. */
  public Money getMost() {
    if (most == null && id != null) {
      most = refunds.refundable(id).orElse(null);
    }
    return most;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public Money getAmount() {
    return amount;
  }

  public void setAmount(Money amount) {
    this.amount = amount;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
