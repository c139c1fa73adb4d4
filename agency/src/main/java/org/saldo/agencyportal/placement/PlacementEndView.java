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
import org.saldo.ui.SavedMeanwhile;

/** Declines an offer, or gives a placement back: the form asks for the reason. */
@Named
@ViewScoped
public class PlacementEndView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private PlacementSheets placements;
  @EJB private AgencyDesk desk;

  private UUID id;
  private long version;
  private boolean offered;
  private String number;
  private String reason;

  /** Reads the placement when the page is opened; the form keeps the version that was seen then. */
  public void load() {
    Optional<PlacementSheet.Header> found =
        id == null ? Optional.empty() : placements.byId(id).map(PlacementSheet::header);
    if (found.isEmpty() || !found.get().state().live()) {
      NotFound.answer();
      return;
    }
    version = found.get().version();
    number = found.get().number();
    offered = found.get().state() == PlacementState.OFFERED;
  }

  /** Ends it. */
  public String submit() {
    Optional<Refusal> refusal =
        SavedMeanwhile.asRefusal(
            () -> offered ? desk.decline(id, version, reason) : desk.giveBack(id, version, reason));
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say(offered ? "placement.declined" : "placement.returned", number);
    return "/index?faces-redirect=true";
  }

  public boolean isOffered() {
    return offered;
  }

  public String getNumber() {
    return number;
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
