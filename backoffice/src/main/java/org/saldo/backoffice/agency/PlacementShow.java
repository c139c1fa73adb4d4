package org.saldo.backoffice.agency;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.saldo.agency.PlacementDesk;
import org.saldo.agency.PlacementState;
import org.saldo.problem.Refusal;
import org.saldo.reporting.PlacementReport;
import org.saldo.reporting.PlacementSheet;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SavedMeanwhile;
import org.saldo.ui.SignedIn;

/** One placement, and the forms that take it back or have the agency wait. */
@Named
@ViewScoped
public class PlacementShow implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private PlacementReport placements;
  @EJB private PlacementDesk desk;
  @Inject private SignedIn signedIn;

  private UUID id;
  private Long version;
  private String reason;
  private transient PlacementSheet sheet;

  /** Reads the placement before the page is rendered; a form keeps the version seen first. */
  public void load() {
    if (getSheet() == null) {
      NotFound.answer();
      return;
    }
    if (version == null) {
      version = sheet.header().version();
    }
  }

  private interface Step {
    Optional<Refusal> take();
  }

  /** Takes the placement back. */
  public String recall() {
    return done(() -> desk.recall(id, version, reason), "placement.recalled");
  }

  /** Has the agency wait. */
  public String pause() {
    return done(() -> desk.pause(id, version, reason), "placement.paused");
  }

  /** Lets the agency go on. */
  public String resume() {
    return done(() -> desk.resume(id, version, reason), "placement.resumed");
  }

  private String done(Step step, String notice) {
    Optional<Refusal> refusal = SavedMeanwhile.asRefusal(step::take);
    if (refusal.isPresent()) {
      version = null;
      sheet = null;
      SavedMeanwhile.refuse(refusal.get());
      return null;
    }
    Notices.say(notice, getSheet().header().number());
    return "/agency/placement?faces-redirect=true&placement=" + id;
  }

  /** Whether the reader may change it; the domain decides again. */
  public boolean isChangeable() {
    return getSheet() != null && sheet.header().state().live() && signedIn.has("supervisor");
  }

  public boolean isPausable() {
    return isChangeable()
        && (sheet.header().state() == PlacementState.ACCEPTED
            || sheet.header().state() == PlacementState.ACTIVE);
  }

  public boolean isResumable() {
    return isChangeable() && sheet.header().state() == PlacementState.PAUSED;
  }

  public PlacementSheet getSheet() {
    if (sheet == null && id != null) {
      sheet = placements.byId(id).orElse(null);
    }
    return sheet;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
