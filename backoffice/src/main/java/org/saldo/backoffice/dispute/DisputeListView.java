package org.saldo.backoffice.dispute;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.saldo.dispute.DisputeState;
import org.saldo.reporting.DisputeReport;
import org.saldo.reporting.DisputeSheet;
import org.saldo.reporting.Page;

/** The disputes in scope; those that hold steps unless a state is chosen. */
@Named
@RequestScoped
public class DisputeListView {

  private static final int SIZE = 50;

  @EJB private DisputeReport report;

  private DisputeState state;
  private Integer page;
  private Page<DisputeSheet.Row> rows;

  public Page<DisputeSheet.Row> getRows() {
    if (rows == null) {
      rows = report.page(state, page == null ? 1 : page, SIZE);
    }
    return rows;
  }

  public DisputeState[] getStates() {
    return DisputeState.values();
  }

  public DisputeState getState() {
    return state;
  }

  public void setState(DisputeState state) {
    this.state = state;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
