package org.saldo.agencyportal.placement;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.saldo.agency.AgencyDesk;
import org.saldo.agency.PlacementState;
import org.saldo.problem.Refusal;
import org.saldo.reporting.PlacementSheet;
import org.saldo.reporting.PlacementSheets;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;

/** One placement: who owes what, what happened, and what to do next. */
@Named
@ViewScoped
public class PlacementView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private PlacementSheets placements;
  @EJB private AgencyDesk desk;

  private UUID id;
  private transient PlacementSheet sheet;

  /** Reads the placement before the page is rendered. */
  public void load() {
    if (getSheet() == null) {
      NotFound.answer();
    }
  }

  /** Takes the offer; a second click finds it taken, which is what was wanted. */
  public String accept() {
    Optional<Refusal> refusal = desk.accept(id, null);
    sheet = null;
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("placement.accepted");
    return "/placement/show?faces-redirect=true&placement=" + id;
  }

  public boolean isOffered() {
    return state() == PlacementState.OFFERED;
  }

  public boolean isHeld() {
    return state() != null && state().held();
  }

  public boolean isPaused() {
    return state() == PlacementState.PAUSED;
  }

  public boolean isEnded() {
    return state() != null && !state().live();
  }

  private PlacementState state() {
    return getSheet() == null ? null : sheet.header().state();
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
}
