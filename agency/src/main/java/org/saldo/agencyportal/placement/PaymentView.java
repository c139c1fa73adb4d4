package org.saldo.agencyportal.placement;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.saldo.agency.AgencyReports;
import org.saldo.agency.PaymentReport;
import org.saldo.agency.Reported;
import org.saldo.money.Money;
import org.saldo.reporting.PlacementSheets;
import org.saldo.ui.Notices;

/** Reports money that the debtor paid to the agency. */
@Named
@ViewScoped
public class PaymentView extends ReportForm {

  private static final long serialVersionUID = 1L;

  @EJB private PlacementSheets placements;
  @EJB private AgencyReports reports;

  private String reference;
  private Money amount;
  private LocalDate receivedOn;
  private String note;

  @Override
  PlacementSheets placements() {
    return placements;
  }

  /** Sends the report; the same again is the same payment. */
  public String submit() {
    if (!begin()) {
      return back();
    }
    try {
      Reported reported =
          reports.payment(getId(), new PaymentReport(reference, amount, receivedOn, note));
      if (reported.refusal().isPresent()) {
        Notices.refuse(reported.refusal().get());
        return null;
      }
      Notices.say(reported.alreadyKnown() ? "payment.known" : "payment.posted", amount);
      return back();
    } finally {
      end();
    }
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public Money getAmount() {
    return amount;
  }

  public void setAmount(Money amount) {
    this.amount = amount;
  }

  public LocalDate getReceivedOn() {
    return receivedOn;
  }

  public void setReceivedOn(LocalDate receivedOn) {
    this.receivedOn = receivedOn;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
