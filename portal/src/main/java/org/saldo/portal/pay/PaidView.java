package org.saldo.portal.pay;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.saldo.payment.online.IntentState;
import org.saldo.payment.online.OnlinePayments;
import org.saldo.reporting.DebtorPayment;
import org.saldo.reporting.DebtorPayments;
import org.saldo.ui.NotFound;
import org.saldo.ui.Texts;

/**
 * Where a payment stands: the page to which the provider sends the debtor back. It shows what is
 * known and changes nothing, so it can be opened again at any time.
 */
@Named
@RequestScoped
public class PaidView {

  @EJB private OnlinePayments payments;
  @EJB private DebtorPayments sheets;

  private UUID id;
  private DebtorPayment payment;

  /** Asks the provider if more is expected, and reads what is known. */
  public void load() {
    if (id != null && payments.state(id).isPresent()) {
      payment = sheets.byId(id).orElse(null);
    }
    if (payment == null) {
      NotFound.answer();
    }
  }

  /** Goes on with a payment that was not finished. */
  public String goOn() {
    Optional<String> page = payments.page(id);
    page.ifPresent(PayView::goTo);
    return page.isPresent() ? null : "/my/paid?faces-redirect=true&payment=" + id;
  }

  /** What happened, in a few words. */
  public String getTitle() {
    return payment == null ? "" : texts().get("paid.title." + payment.state());
  }

  /** What that means and what happens next. */
  public String getExplanation() {
    return texts().get("paid.text." + payment.state(), payment.amount(), payment.creditor());
  }

  /** What happens next after the money arrived. */
  public String getNext() {
    return payment.open().isPositive()
        ? texts().get("paid.next.open", payment.open())
        : texts().get("paid.next.nothing");
  }

  /** The kind of note. */
  public String getKind() {
    IntentState state = payment.state();
    if (state.paid()) {
      return "info";
    }
    return state.open() ? "info" : "warn";
  }

  /** Whether nothing was paid and it can be tried again. */
  public boolean isOver() {
    IntentState state = payment.state();
    return !state.open() && !state.paid() && state != IntentState.REVIEW;
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }

  public DebtorPayment getPayment() {
    return payment;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}
