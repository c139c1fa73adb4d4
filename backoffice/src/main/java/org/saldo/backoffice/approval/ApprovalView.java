package org.saldo.backoffice.approval;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.saldo.approval.ApprovalDesk;
import org.saldo.approval.ApprovalState;
import org.saldo.backoffice.casefile.AdjustedPart;
import org.saldo.problem.Refusal;
import org.saldo.reporting.ApprovalList;
import org.saldo.reporting.ApprovalRow;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;
import org.saldo.ui.SignedIn;
import org.saldo.ui.Texts;

/** One request for approval: approve, reject, take back, or why one may not. */
@Named
@ViewScoped
public class ApprovalView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ApprovalList approvals;
  @EJB private ApprovalDesk desk;
  @Inject private SignedIn signedIn;

  private UUID id;
  private String words;
  private transient ApprovalRow row;

  /** Looks the request up before the page is rendered. */
  public void load() {
    if (getRow() == null) {
      NotFound.answer();
    }
  }

  /** What part of a claim it is about; empty when none. */
  public String getAbout() {
    return AdjustedPart.of(
        row.kind(),
        row.receivable(),
        row.component(),
        row.target() == null ? null : row.target() + ", " + row.targetDebtor(),
        Texts.of(FacesContext.getCurrentInstance()));
  }

  /** Approves it; what it is about happens at once. */
  public String approve() {
    return done(() -> desk.approve(id, words), "approval.approved");
  }

  /** Rejects it, with the reason. */
  public String reject() {
    return done(() -> desk.reject(id, words), "approval.rejected");
  }

  /** Takes it back. */
  public String withdraw() {
    return done(() -> desk.withdraw(id), "approval.withdrawn");
  }

  private String done(Supplier<Optional<Refusal>> step, String key) {
    Optional<Refusal> refusal = SavedMeanwhile.asRefusal(step);
    if (refusal.isPresent()) {
      row = null;
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say(key);
    return "/approval/show?faces-redirect=true&approval=" + id;
  }

  public boolean isOpen() {
    return getRow() != null && row.state() == ApprovalState.PENDING;
  }

  /** Why the reader may not decide; null when nothing is in the way. */
  public Refusal getHindrance() {
    if (!signedIn.hasAny("controller,supervisor,accountant,admin")) {
      return null;
    }
    return desk.hindrance(id).orElse(null);
  }

  public boolean isDecidable() {
    return isOpen()
        && signedIn.hasAny("supervisor,accountant,admin")
        && desk.hindrance(id).isEmpty();
  }

  public boolean isRetractable() {
    return isOpen() && signedIn.hasAny("controller,supervisor,accountant,admin") && desk.isOwn(id);
  }

  public ApprovalRow getRow() {
    if (row == null && id != null) {
      row = approvals.byId(id).orElse(null);
    }
    return row;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
