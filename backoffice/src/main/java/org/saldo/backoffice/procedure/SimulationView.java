package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.procedure.StepState;
import org.saldo.procedure.simulation.StepDifference;
import org.saldo.reporting.Page;
import org.saldo.reporting.SimulationReport;
import org.saldo.reporting.SimulationSteps;
import org.saldo.ui.NotFound;
import org.saldo.ui.SignedIn;

/** One simulation: how far it is, and what would come of which case in both worlds. */
@Named
@RequestScoped
public class SimulationView {

  private static final int SIZE = 50;
  private static final int AT_ONCE = 500;
  private static final Set<StepState> COMES = EnumSet.of(StepState.DONE, StepState.PROPOSED);

  @EJB private SimulationReport report;
  @EJB private SimulationSteps steps;
  @Inject private Reasoned reasoned;
  @Inject private SignedIn signedIn;

  private UUID id;
  private boolean differing;
  private StepDifference difference;
  private String procedure;
  private String step;
  private String caseNumber;
  private Integer page;
  private SimulationReport.Simulation simulation;
  private List<SimulationReport.Differences> differences;
  private List<SimulationReport.Total> totals;
  private SimulatedDays days;
  private Page<SimulationSteps.Step> rows;

  /** Reads the simulation before the page is rendered. */
  public void load() {
    if (getSimulation() == null) {
      NotFound.answer();
      return;
    }
    LivePage.polled();
  }

  public SimulationReport.Simulation getSimulation() {
    if (simulation == null && id != null) {
      simulation = report.byId(id).orElse(null);
    }
    return simulation;
  }

  /** Whether it waits or is at work. */
  public boolean isGoing() {
    return getSimulation().state().atWork();
  }

  /** Whether there is a result. */
  public boolean isDone() {
    return getSimulation() != null && getSimulation().state() == SimulationReport.State.DONE;
  }

  /** Whether the reader may order and throw away; the domain decides again. */
  public boolean isWriter() {
    return signedIn.hasAny("supervisor,admin");
  }

  public List<SimulationReport.Differences> getDifferences() {
    if (differences == null) {
      differences = report.differences(getSimulation().key());
    }
    return differences;
  }

  public List<SimulationReport.Total> getTotals() {
    if (totals == null) {
      totals = report.totals(getSimulation().key());
    }
    return totals;
  }

  public SimulatedDays getDays() {
    if (days == null) {
      SimulationReport.Simulation of = getSimulation();
      days = SimulatedDays.of(of.first(), of.last(), report.days(of.key()));
    }
    return days;
  }

  public Page<SimulationSteps.Step> getRows() {
    if (rows == null) {
      rows = steps.page(getSimulation().key(), choice(), page == null ? 1 : page, SIZE);
    }
    return rows;
  }

  private SimulationSteps.Choice choice() {
    return new SimulationSteps.Choice(differing, difference, procedure, step, caseNumber);
  }

  /** A difference with its sign. */
  public String signed(int difference) {
    return difference > 0 ? "+" + difference : difference < 0 ? "−" + -difference : "0";
  }

  /** What keeps a step back in one world, as a sentence; nothing where it comes. */
  public String why(SimulationSteps.Side side) {
    return side == null || COMES.contains(side.state())
        ? ""
        : reasoned.rule(side.rule(), side.state());
  }

  public StepDifference[] getKinds() {
    return StepDifference.values();
  }

  /** Names of the procedures that have steps, for the filter. */
  public Map<String, String> getProcedures() {
    Map<String, String> names = new LinkedHashMap<>();
    getTotals()
        .forEach(
            each ->
                names.put(
                    each.procedure(),
                    each.procedureName() == null ? each.procedure() : each.procedureName()));
    return names;
  }

  /** Names of the steps, for the filter. */
  public Map<String, String> getSteps() {
    Map<String, String> names = new LinkedHashMap<>();
    getTotals().stream()
        .map(SimulationReport.Total::step)
        .forEach(key -> names.computeIfAbsent(key, reasoned::stepOr));
    return names;
  }

  /** Sends the steps of the choice. */
  public void export() {
    if (getSimulation() == null) {
      NotFound.answer();
      return;
    }
    try (CsvDownload csv =
        CsvDownload.of(
            "simulation-" + simulation.first(),
            "run.case",
            "run.debtor",
            "simulation.receivable",
            "run.procedure",
            "run.step",
            "procedure.channel",
            "simulation.difference",
            "simulation.now.on",
            "simulation.now.state",
            "simulation.now.why",
            "simulation.now.fee",
            "simulation.draft.on",
            "simulation.draft.state",
            "simulation.draft.why",
            "simulation.draft.fee")) {
      csv.all(
          last -> steps.after(simulation.key(), choice(), row(last), AT_ONCE),
          AT_ONCE,
          each -> String.valueOf(each.row()),
          each -> write(csv, each));
    }
  }

  private static int row(String last) {
    return last == null ? 0 : Integer.parseInt(last);
  }

  private void write(CsvDownload csv, SimulationSteps.Step each) {
    SimulationSteps.Side now = each.now();
    SimulationSteps.Side drafted = each.drafted();
    csv.row(
        each.caseNumber(),
        each.debtorName(),
        each.receivable(),
        each.procedure(),
        reasoned.stepOr(each.step()),
        each.channel(),
        simulation.compared() ? each.difference() : null,
        now == null ? null : now.on(),
        now == null ? null : now.state(),
        why(now),
        now == null ? null : now.fee(),
        drafted == null ? null : drafted.on(),
        drafted == null ? null : drafted.state(),
        why(drafted),
        drafted == null ? null : drafted.fee());
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  /** Whether only steps are listed that differ. */
  public boolean isDiffering() {
    return differing;
  }

  public void setDiffering(boolean differing) {
    this.differing = differing;
  }

  public StepDifference getDifference() {
    return difference;
  }

  public void setDifference(StepDifference difference) {
    this.difference = difference;
  }

  public String getProcedure() {
    return procedure;
  }

  public void setProcedure(String procedure) {
    this.procedure = procedure;
  }

  public String getStep() {
    return step;
  }

  public void setStep(String step) {
    this.step = step;
  }

  public String getCaseNumber() {
    return caseNumber;
  }

  public void setCaseNumber(String caseNumber) {
    this.caseNumber = caseNumber;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
