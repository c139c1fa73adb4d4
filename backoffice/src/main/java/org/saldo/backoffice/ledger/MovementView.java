package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.saldo.ledger.transit.MovementDesk;
import org.saldo.problem.Refusal;
import org.saldo.reporting.TransferMovements;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;

/** A movement, and the form that takes it back. */
@Named
@ViewScoped
public class MovementView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private TransferMovements movements;
  @EJB private MovementDesk desk;

  private UUID movement;
  private String reason;
  private transient TransferMovements.Movement found;

  /** Looks the movement up before the page is rendered. */
  public void load() {
    if (getFound() == null) {
      NotFound.answer();
    }
  }

  public TransferMovements.Movement getFound() {
    if (found == null && movement != null) {
      found = movements.movement(movement).orElse(null);
    }
    return found;
  }

  /** Takes it back. */
  public String takeBack() {
    Optional<Refusal> refusal = desk.takeBack(movement, reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("transfer.movement.taken.back");
    return "/ledger/movement?faces-redirect=true&movement=" + movement;
  }

  public UUID getMovement() {
    return movement;
  }

  public void setMovement(UUID movement) {
    this.movement = movement;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
