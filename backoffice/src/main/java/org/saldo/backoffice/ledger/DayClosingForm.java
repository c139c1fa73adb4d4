package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.saldo.ledger.closing.EndOfDay;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Asks for days to be verified and closed. */
@Named
@ViewScoped
public class DayClosingForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private EndOfDay ends;

  private String creditor;
  private LocalDate until;

  public String submit() {
    Optional<Refusal> refusal = ends.close(creditor, until);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("ledger.day.wanted", until);
    return "/ledger/verification?faces-redirect=true";
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }
}
