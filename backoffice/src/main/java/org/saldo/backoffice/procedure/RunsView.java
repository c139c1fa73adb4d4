package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.saldo.calendar.BusinessClock;
import org.saldo.procedure.DunningRuns;
import org.saldo.reporting.DunningReport;
import org.saldo.ui.Notices;

/** The latest dunning runs, and the button that starts one for today. */
@Named
@ViewScoped
public class RunsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private DunningRuns runs;
  @EJB private DunningReport report;
  @Inject private BusinessClock clock;

  private boolean proposes;
  private transient List<DunningReport.Run> latest;

  public LocalDate getToday() {
    return clock.today();
  }

  public List<DunningReport.Run> getLatest() {
    if (latest == null) {
      latest = report.latest();
    }
    return latest;
  }

  /** Starts the run of today and shows it. */
  public String start() {
    DunningRuns.Started started = runs.start(clock.today(), proposes);
    if (started.refusal() != null) {
      Notices.refuse(started.refusal());
      return null;
    }
    return "/procedure/run?faces-redirect=true&run=" + started.id();
  }

  /** Whether the run is to propose what it would carry out. */
  public boolean isProposes() {
    return proposes;
  }

  public void setProposes(boolean proposes) {
    this.proposes = proposes;
  }
}
