package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import org.saldo.reporting.LedgerDays;

/** One verification report with its findings. */
@Named
@RequestScoped
public class DayReportView {

  @EJB private LedgerDays days;

  private UUID id;
  private LedgerDays.Report report;

  /** Reads it; one that is not there, or not for the reader, is not found. */
  public void load() throws IOException {
    report = id == null ? null : days.report(id).orElse(null);
    if (report == null) {
      FacesContext context = FacesContext.getCurrentInstance();
      context.getExternalContext().responseSendError(404, "");
      context.responseComplete();
    }
  }

  public LedgerDays.Report getReport() {
    return report;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}
