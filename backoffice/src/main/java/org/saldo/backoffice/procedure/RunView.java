package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.procedure.StepState;
import org.saldo.reporting.DunningReport;
import org.saldo.reporting.Page;
import org.saldo.reporting.RunProposals;
import org.saldo.reporting.RunSteps;
import org.saldo.ui.NotFound;
import org.saldo.ui.SignedIn;

/** One dunning run: how far it is, and what it decided how often and about which case and why. */
@Named
@RequestScoped
public class RunView {

  private static final int SIZE = 50;
  private static final int AT_ONCE = 500;

  @EJB private DunningReport report;
  @EJB private RunSteps steps;
  @EJB private RunProposals proposals;
  @Inject private Reasoned reasoned;
  @Inject private SignedIn signedIn;

  private UUID id;
  private StepState state;
  private String procedure;
  private String step;
  private String rule;
  private Integer page;
  private DunningReport.Run run;
  private Page<RunSteps.Decided> rows;
  private List<RunSteps.Group> groups;
  private List<RunProposals.Job> jobs;
  private RunProposals.Counts counts;

  /** Reads the run before the page is rendered. */
  public void load() {
    if (getRun() == null) {
      NotFound.answer();
      return;
    }
    LivePage.polled();
  }

  public DunningReport.Run getRun() {
    if (run == null && id != null) {
      run = report.byId(id).orElse(null);
    }
    return run;
  }

  /** Whether something changes by itself: the run, or what is done with its steps. */
  public boolean isGoing() {
    return getRun().running() || getJobs().stream().anyMatch(RunProposals.Job::running);
  }

  public Page<RunSteps.Decided> getRows() {
    if (rows == null) {
      rows = steps.page(getRun().key(), choice(), page == null ? 1 : page, SIZE);
    }
    return rows;
  }

  private RunSteps.Choice choice() {
    return new RunSteps.Choice(procedure, step, state, rule);
  }

  public List<RunSteps.Group> getGroups() {
    if (groups == null) {
      groups = steps.groups(getRun().key());
    }
    return groups;
  }

  public List<RunProposals.Job> getJobs() {
    if (jobs == null) {
      jobs = proposals.jobs(getRun().key());
    }
    return jobs;
  }

  public RunProposals.Counts getCounts() {
    if (counts == null) {
      counts = proposals.counts(getRun().key());
    }
    return counts;
  }

  /** Names of the steps that the run decided, for the filter. */
  public Map<String, String> getSteps() {
    Map<String, String> names = new LinkedHashMap<>();
    getGroups().stream()
        .map(RunSteps.Group::step)
        .filter(key -> !key.isEmpty())
        .forEach(key -> names.computeIfAbsent(key, reasoned::step));
    return names;
  }

  /** What the rules that decided say, for the filter. */
  public Map<String, String> getRules() {
    Map<String, String> sentences = new LinkedHashMap<>();
    getGroups().forEach(g -> sentences.computeIfAbsent(g.rule(), r -> reasoned.rule(r, g.state())));
    return sentences;
  }

  public StepState[] getStates() {
    return StepState.values();
  }

  /** Whether the reader may release and take back; the domain decides again. */
  public boolean isReleaser() {
    return signedIn.has("supervisor");
  }

  /** Whether the reader may cancel. */
  public boolean isRunner() {
    return signedIn.hasAny("supervisor,admin");
  }

  /** Sends the decisions of the choice. */
  public void export() {
    if (getRun() == null) {
      NotFound.answer();
      return;
    }
    try (CsvDownload csv =
        CsvDownload.of(
            "run-" + run.on(),
            "run.case",
            "run.debtor",
            "run.procedure",
            "run.step",
            "run.step.due",
            "run.step.state",
            "run.step.now",
            "run.step.rule",
            "run.step.why")) {
      long after = 0;
      List<RunSteps.Decided> some = steps.after(run.key(), choice(), after, AT_ONCE);
      while (!some.isEmpty()) {
        for (RunSteps.Decided each : some) {
          csv.row(
              each.caseNumber(),
              each.debtorName(),
              each.procedure(),
              reasoned.stepOr(each.step()),
              each.dueOn(),
              each.state(),
              each.now(),
              each.rule(),
              reasoned.because(each));
          after = each.key();
        }
        some = steps.after(run.key(), choice(), after, AT_ONCE);
      }
    }
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

  public String getRule() {
    return rule;
  }

  public void setRule(String rule) {
    this.rule = rule;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
