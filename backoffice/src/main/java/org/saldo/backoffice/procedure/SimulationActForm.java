package org.saldo.backoffice.procedure;

import static java.time.temporal.ChronoUnit.DAYS;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.saldo.problem.Refusal;
import org.saldo.procedure.simulation.NewSimulation;
import org.saldo.procedure.simulation.SimulationDesk;
import org.saldo.reporting.SimulationReport;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;

/** Asks once more before a simulation is cancelled, thrown away or ordered anew. */
@Named
@RequestScoped
public class SimulationActForm {

  @EJB private SimulationReport report;
  @EJB private SimulationDesk desk;
  @Inject private SignedIn signedIn;

  /** What can be done with a simulation. */
  public enum Act {
    CANCEL,
    DISCARD,
    AGAIN
  }

  private UUID id;
  private Act act;
  private SimulationReport.Simulation simulation;

  /** Reads the simulation before the page is rendered. */
  public void load() {
    boolean may = signedIn.hasAny("supervisor,admin");
    simulation = act == null || id == null || !may ? null : report.byId(id).orElse(null);
    if (simulation == null) {
      NotFound.answer();
    }
  }

  public SimulationReport.Simulation getSimulation() {
    return simulation;
  }

  /** Does it, and shows what comes of it. */
  public String submit() {
    return switch (act) {
      case CANCEL -> after(desk.cancel(id), "/procedure/simulation?faces-redirect=true&id=" + id);
      case DISCARD -> after(desk.discard(id), "/procedure/simulations?faces-redirect=true");
      case AGAIN -> again();
    };
  }

  private String after(Optional<Refusal> refusal, String next) {
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("simulation.act.done." + act);
    return next;
  }

  private String again() {
    Optional<SimulationReport.Simulation> former = report.byId(id);
    if (former.isEmpty()) {
      Notices.refuse(Refusal.because("simulation.unknown"));
      return null;
    }
    SimulationDesk.Started started = desk.start(sameOrder(former.get()));
    if (started.refusal() != null) {
      Notices.refuse(started.refusal());
      return null;
    }
    return "/procedure/simulation?faces-redirect=true&id=" + started.id();
  }

  /** As many days from today; a draft that held from the first day does so again. */
  private static NewSimulation sameOrder(SimulationReport.Simulation s) {
    LocalDate from =
        s.draftFrom() == null || s.draftFrom().equals(s.first()) ? null : s.draftFrom();
    return new NewSimulation(
        s.procedure(),
        s.back(),
        (int) DAYS.between(s.first(), s.last()),
        from,
        s.proposalsDone(),
        s.creditor(),
        s.note());
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public Act getAct() {
    return act;
  }

  public void setAct(Act act) {
    this.act = act;
  }
}
