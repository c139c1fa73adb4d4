package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.saldo.problem.Refusal;
import org.saldo.procedure.Correction;
import org.saldo.procedure.CorrectionDesk;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;
import org.saldo.ui.Texts;

/** Shows what earlier letters asked for wrongly, and sends the letter that says so. */
@Named
@ViewScoped
public class CorrectionForm extends CaseForm {

  private static final long serialVersionUID = 1L;

  @EJB private CorrectionDesk desk;

  private transient Optional<Correction> correction;

  private Optional<Correction> correction() {
    if (correction == null) {
      correction = desk.proposed(getId());
    }
    return correction;
  }

  /** Sends it. */
  public String submit() {
    Optional<Refusal> refusal = SavedMeanwhile.asRefusal(() -> desk.send(getId()));
    correction = null;
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Notices.say("correction.sent");
    return back() + "&tab=timeline";
  }

  public boolean isProposed() {
    return correction().isPresent();
  }

  public List<Correction.Item> getRows() {
    return correction().map(Correction::items).orElse(List.of());
  }

  public List<Correction.Reason> getReasons() {
    return correction().map(Correction::reasons).orElse(List.of());
  }

  /** What became known late, in a sentence. */
  public String told(Correction.Reason reason) {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    return texts.get("history.event." + reason.kind(), Objects.toString(reason.reference(), ""));
  }
}
