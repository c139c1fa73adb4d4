package org.saldo.agencyportal.placement;

import java.io.Serializable;
import java.util.UUID;
import org.saldo.reporting.PlacementSheet;
import org.saldo.reporting.PlacementSheets;
import org.saldo.ui.NotFound;

/** For which placement something is reported. */
abstract class ReportForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID id;
  private String number;
  private String currency;
  private boolean running;

  abstract PlacementSheets placements();

  /** Reads the placement when the page is opened; there is nothing to report without it. */
  public void load() {
    PlacementSheet.Header found =
        id == null ? null : placements().byId(id).map(PlacementSheet::header).orElse(null);
    if (found == null || !found.state().held()) {
      NotFound.answer();
      return;
    }
    number = found.number();
    currency = found.currency();
  }

  /** The second click of a double click comes while the first is still at work. */
  synchronized boolean begin() {
    boolean first = !running;
    running = true;
    return first;
  }

  synchronized void end() {
    running = false;
  }

  String back() {
    return "/placement/show?faces-redirect=true&placement=" + id;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getNumber() {
    return number;
  }

  public String getCurrency() {
    return currency;
  }
}
