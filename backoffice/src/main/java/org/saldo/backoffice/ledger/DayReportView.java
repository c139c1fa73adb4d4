package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.saldo.anchor.AnchorDesk;
import org.saldo.anchor.AnchorDispatch;
import org.saldo.reporting.LedgerDays;
import org.saldo.ui.NotFound;

/** One verification report with its findings. */
@Named
@ViewScoped
public class DayReportView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private LedgerDays days;
  @EJB private AnchorDesk anchors;

  private UUID id;
  private transient LedgerDays.Report report;
  private transient List<AnchorDispatch> sent;

  /** Looks whether it is there; one that is not for the reader is not found. */
  public void load() {
    if (getReport() == null) {
      NotFound.answer();
    }
  }

  public LedgerDays.Report getReport() {
    if (report == null && id != null) {
      report = days.report(id).orElse(null);
    }
    return report;
  }

  /** To whom the anchor of the day went. */
  public List<AnchorDispatch> getSent() {
    if (sent == null) {
      sent = anchors.sent(getReport().creditorKey(), getReport().day());
    }
    return sent;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}
