package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.claim.ReceivableKinds;
import org.saldo.creditor.ClaimKind;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;

/** Says what kind of claim a receivable is and whether it is secured. */
@Named
@ViewScoped
public class ReceivableKindForm extends CaseForm {

  private static final long serialVersionUID = 1L;

  @EJB private ReceivableKinds kinds;

  private UUID receivable;
  private ClaimKind kind;
  private boolean secured;
  private String reason;
  private transient List<ReceivableKinds.Kind> rows;

  /** Records it. */
  public String submit() {
    Optional<Refusal> refusal =
        SavedMeanwhile.asRefusal(() -> kinds.classify(getId(), receivable, kind, secured, reason));
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Notices.say("receivable.kind.done");
    return back();
  }

  /** The receivables of the case and what they are. */
  public List<ReceivableKinds.Kind> getRows() {
    if (rows == null) {
      rows = kinds.of(getId());
    }
    return rows;
  }

  public UUID getReceivable() {
    return receivable;
  }

  public void setReceivable(UUID receivable) {
    this.receivable = receivable;
  }

  public ClaimKind getKind() {
    return kind;
  }

  public void setKind(ClaimKind kind) {
    this.kind = kind;
  }

  public boolean isSecured() {
    return secured;
  }

  public void setSecured(boolean secured) {
    this.secured = secured;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
