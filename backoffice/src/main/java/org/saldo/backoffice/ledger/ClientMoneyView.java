package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.client.ClientMoney;
import org.saldo.ledger.client.ClientMoneyDesk;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;

/** Client money of a creditor: set up, paid out, and the operator's own fee. */
@Named
@ViewScoped
public class ClientMoneyView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ClientMoneyDesk desk;
  @Inject private CreditorChoice choice;
  @Inject private BusinessClock clock;

  private String creditor;
  private LocalDate from;
  private String reason;
  private Money amount;
  private LocalDate paidOn;
  private String payReference;
  private Money net;
  private BigDecimal vatPercent;
  private LocalDate feeOn;
  private String feeReference;
  private transient CreditorView shown;
  private transient ClientMoney money;

  /** Finds the creditor before the page is rendered; proposes today. */
  public void load() {
    if (getShown() == null) {
      NotFound.answer();
      return;
    }
    if (from == null) {
      from = clock.today();
      paidOn = clock.today();
      feeOn = clock.today();
      vatPercent = BigDecimal.valueOf(19);
    }
  }

  public CreditorView getShown() {
    if (shown == null) {
      shown = choice.byKeyOrFirst(creditor).orElse(null);
    }
    return shown;
  }

  public ClientMoney getMoney() {
    if (money == null) {
      money = desk.look(getShown().id()).orElseThrow();
    }
    return money;
  }

  public String setUp() {
    return answer(desk.setUp(getShown().id(), from, reason), "client.money.set.done", from);
  }

  public String payOut() {
    return answer(
        desk.payOut(getShown().id(), amount, paidOn, payReference),
        "client.money.booked",
        payReference);
  }

  public String takeFee() {
    return answer(
        desk.takeFee(getShown().id(), net, vatPercent, feeOn, feeReference),
        "client.money.booked",
        feeReference);
  }

  private String answer(Optional<Refusal> refusal, String done, Object what) {
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say(done, what);
    return "/ledger/client-money?faces-redirect=true&creditor=" + getShown().key();
  }

  public String getCurrency() {
    return getShown().data().currency();
  }

  public String getCreditor() {
    return choice.byKeyOrFirst(creditor).map(CreditorView::key).orElse("");
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
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

  public Money getAmount() {
    return amount;
  }

  public void setAmount(Money amount) {
    this.amount = amount;
  }

  public LocalDate getPaidOn() {
    return paidOn;
  }

  public void setPaidOn(LocalDate paidOn) {
    this.paidOn = paidOn;
  }

  public String getPayReference() {
    return payReference;
  }

  public void setPayReference(String payReference) {
    this.payReference = payReference;
  }

  public Money getNet() {
    return net;
  }

  public void setNet(Money net) {
    this.net = net;
  }

  public BigDecimal getVatPercent() {
    return vatPercent;
  }

  public void setVatPercent(BigDecimal vatPercent) {
    this.vatPercent = vatPercent;
  }

  public LocalDate getFeeOn() {
    return feeOn;
  }

  public void setFeeOn(LocalDate feeOn) {
    this.feeOn = feeOn;
  }

  public String getFeeReference() {
    return feeReference;
  }

  public void setFeeReference(String feeReference) {
    this.feeReference = feeReference;
  }
}
