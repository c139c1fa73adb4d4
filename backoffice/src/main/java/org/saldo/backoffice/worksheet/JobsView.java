package org.saldo.backoffice.worksheet;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.reporting.BulkReport;

/** The newest jobs; supervisors see those of everybody. */
@Named
@RequestScoped
public class JobsView {

  @EJB private BulkReport report;

  private List<BulkReport.Job> rows;

  public List<BulkReport.Job> getRows() {
    if (rows == null) {
      rows = report.newest();
    }
    return rows;
  }
}
