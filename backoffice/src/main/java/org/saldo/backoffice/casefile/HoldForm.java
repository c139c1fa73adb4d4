package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.saldo.casefile.HoldDesk;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;

/** Lets the steps on a case stand still, or go on again when the address names a hold. */
@Named
@ViewScoped
public class HoldForm extends CaseForm {

  private static final long serialVersionUID = 1L;

  @EJB private HoldDesk desk;

  private UUID hold;
  private LocalDate until;
  private boolean stopsInterest;
  private String reason;

  /** Places the hold, or releases the one that is named. */
  public String submit() {
    Optional<Refusal> refusal =
        SavedMeanwhile.asRefusal(
            () ->
                isReleasing()
                    ? desk.release(hold, reason)
                    : desk.place(getId(), until, stopsInterest, reason));
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    if (isReleasing()) {
      Notices.say("hold.released");
    } else if (until == null) {
      Notices.say("hold.placed");
    } else {
      Notices.say("hold.placed.until", until);
    }
    return back();
  }

  public boolean isReleasing() {
    return hold != null;
  }

  public UUID getHold() {
    return hold;
  }

  public void setHold(UUID hold) {
    this.hold = hold;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public boolean isStopsInterest() {
    return stopsInterest;
  }

  public void setStopsInterest(boolean stopsInterest) {
    this.stopsInterest = stopsInterest;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
