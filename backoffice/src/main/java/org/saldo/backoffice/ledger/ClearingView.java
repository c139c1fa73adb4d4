package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.ledger.transit.ClearingDesk;
import org.saldo.problem.Refusal;
import org.saldo.reporting.TransferClearing;
import org.saldo.reporting.TransferClearings;
import org.saldo.reporting.TransferLine;
import org.saldo.reporting.TransferLines;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;

/** Lines that cleared each other, and the form that takes it back. */
@Named
@ViewScoped
public class ClearingView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private TransferClearings clearings;
  @EJB private TransferLines lines;
  @EJB private ClearingDesk desk;

  private UUID clearing;
  private String reason;
  private transient TransferClearing found;

  /** Looks the clearing up before the page is rendered. */
  public void load() {
    if (getFound() == null) {
      NotFound.answer();
    }
  }

  public TransferClearing getFound() {
    if (found == null && clearing != null) {
      found = clearings.clearing(clearing).orElse(null);
    }
    return found;
  }

  public List<TransferLine> getLines() {
    return lines.linesOf(clearing);
  }

  /** The number of the entry that took what the lines left; empty when there is none. */
  public String getResidualNo() {
    return getLines().stream()
        .filter(line -> line.entryId().equals(getFound().residualEntry()))
        .map(line -> String.valueOf(line.entryNo()))
        .findFirst()
        .orElse("");
  }

  /** Takes it back. */
  public String withdraw() {
    Optional<Refusal> refusal = desk.withdraw(clearing, reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("transfer.withdrawn");
    return "/ledger/clearing?faces-redirect=true&clearing=" + clearing;
  }

  public UUID getClearing() {
    return clearing;
  }

  public void setClearing(UUID clearing) {
    this.clearing = clearing;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
