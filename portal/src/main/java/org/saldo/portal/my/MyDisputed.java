package org.saldo.portal.my;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.saldo.dispute.DebtorDisputes;
import org.saldo.problem.Refusal;
import org.saldo.reporting.DebtorClaim;
import org.saldo.reporting.DebtorClaims;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;

/** A dispute of one's own: what was said, where it stands, and the way to take it back. */
@Named
@ViewScoped
public class MyDisputed implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private DebtorClaims claims;
  @EJB private DebtorDisputes disputes;

  private UUID caseId;
  private UUID id;
  private long version;
  private transient DebtorClaim.Objected dispute;

  /** Reads the dispute before the page is rendered. */
  public void load() {
    dispute = id == null ? null : claims.dispute(caseId, id).orElse(null);
    if (dispute == null) {
      NotFound.answer();
      return;
    }
    version = dispute.version();
  }

  /** Takes the dispute back. */
  public String withdraw() {
    Optional<Refusal> refusal = SavedMeanwhile.asRefusal(() -> disputes.withdraw(id, version));
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("disputed.withdrawn");
    return "/my/case?faces-redirect=true&case=" + caseId;
  }

  public boolean isOpen() {
    return dispute != null && dispute.state().holds();
  }

  public DebtorClaim.Objected getDispute() {
    return dispute;
  }

  public UUID getCaseId() {
    return caseId;
  }

  public void setCaseId(UUID caseId) {
    this.caseId = caseId;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}
