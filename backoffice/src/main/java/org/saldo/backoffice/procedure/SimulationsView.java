package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.reporting.SimulationReport;

/** The latest simulations and how far they are. */
@Named
@RequestScoped
public class SimulationsView {

  @EJB private SimulationReport report;

  private List<SimulationReport.Simulation> latest;

  /** Prepares the page, which is asked again while a simulation is at work. */
  public void load() {
    LivePage.polled();
  }

  public List<SimulationReport.Simulation> getLatest() {
    if (latest == null) {
      latest = report.latest();
    }
    return latest;
  }

  /** Whether one of them is at work. */
  public boolean isGoing() {
    return getLatest().stream().anyMatch(each -> each.state().atWork());
  }

  /** The kind of badge for a state. */
  public String badge(SimulationReport.State state) {
    return switch (state) {
      case WAITING, RUNNING -> "info";
      case DONE -> "ok";
      case FAILED -> "danger";
      case CANCELLED -> "neutral";
    };
  }
}
