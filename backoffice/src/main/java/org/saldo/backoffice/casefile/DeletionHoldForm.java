package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.saldo.problem.Refusal;
import org.saldo.retention.DeletionHoldDesk;
import org.saldo.retention.DeletionHoldView;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;
import org.saldo.ui.SignedIn;

/** Keeps a case from being deleted, or no longer when it is kept already. */
@Named
@ViewScoped
public class DeletionHoldForm extends CaseForm {

  private static final long serialVersionUID = 1L;

  @EJB private DeletionHoldDesk desk;
  @Inject private SignedIn signedIn;

  private Boolean ending;
  private String reason;

  @Override
  public void load() {
    if (!signedIn.hasAny("controller,supervisor,accountant")) {
      NotFound.answer();
      return;
    }
    super.load();
  }

  /** Places the hold, or ends the one that stands. */
  public String submit() {
    boolean ends = isEnding();
    Optional<Refusal> refusal =
        SavedMeanwhile.asRefusal(
            () -> ends ? desk.end(getId(), reason) : desk.place(getId(), reason));
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Notices.say(ends ? "deletion.hold.ended.done" : "deletion.hold.placed.done");
    return back();
  }

  /** Whether a hold stands; as it was when the page was opened. */
  public boolean isEnding() {
    if (ending == null) {
      ending = desk.of(getId()).stream().anyMatch(DeletionHoldView::active);
    }
    return ending;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
