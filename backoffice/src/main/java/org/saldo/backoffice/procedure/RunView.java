package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.UUID;
import org.saldo.procedure.StepState;
import org.saldo.reporting.DunningReport;
import org.saldo.reporting.Page;
import org.saldo.ui.NotFound;

/** One dunning run: how far it is, and what it decided about which case and why. */
@Named
@RequestScoped
public class RunView {

  private static final int SIZE = 50;

  @EJB private DunningReport report;

  private UUID id;
  private StepState state;
  private Integer page;
  private DunningReport.Run run;
  private Page<DunningReport.Decided> rows;

  /** Reads the run before the page is rendered. */
  public void load() {
    if (getRun() == null) {
      NotFound.answer();
    } else if (run.running()) {
      // The page asks again by itself until the run is through, also without script.
      FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Refresh", "2");
    }
  }

  public DunningReport.Run getRun() {
    if (run == null && id != null) {
      run = report.byId(id).orElse(null);
    }
    return run;
  }

  public Page<DunningReport.Decided> getRows() {
    if (rows == null) {
      rows = report.decided(getRun().key(), state, page == null ? 1 : page, SIZE);
    }
    return rows;
  }

  public StepState[] getStates() {
    return StepState.values();
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public StepState getState() {
    return state;
  }

  public void setState(StepState state) {
    this.state = state;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
