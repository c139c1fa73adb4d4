package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.saldo.problem.Refusal;
import org.saldo.procedure.DunningRuns;
import org.saldo.procedure.StepJobs;
import org.saldo.reporting.DunningReport;
import org.saldo.reporting.RunProposals;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;

/** Asks once more before a run is cancelled, or all its steps are released or taken back. */
@Named
@RequestScoped
public class RunActForm {

  @EJB private DunningReport report;
  @EJB private DunningRuns runs;
  @EJB private StepJobs jobs;
  @EJB private RunProposals proposals;
  @Inject private SignedIn signedIn;

  /** What can be done with a run. */
  public enum Act {
    CANCEL,
    RELEASE,
    REVERSE
  }

  private UUID id;
  private Act act;
  private DunningReport.Run run;

  /** Reads the run before the page is rendered. */
  public void load() {
    boolean may =
        act == Act.CANCEL ? signedIn.hasAny("supervisor,admin") : signedIn.has("supervisor");
    run = act == null || id == null || !may ? null : report.byId(id).orElse(null);
    if (run == null) {
      NotFound.answer();
    }
  }

  public DunningReport.Run getRun() {
    return run;
  }

  /** How many steps it is about. */
  public int getSteps() {
    RunProposals.Counts counts = proposals.counts(run.key());
    return act == Act.RELEASE ? counts.proposed() : counts.done();
  }

  /** Does it, and shows what comes of it. */
  public String submit() {
    if (act == Act.CANCEL) {
      Optional<Refusal> refusal = runs.cancel(id);
      refusal.ifPresent(Notices::refuse);
      return refusal.isPresent() ? null : "/procedure/run?faces-redirect=true&run=" + id;
    }
    StepJobs.Started started = jobs.start(id, StepJobs.Kind.valueOf(act.name()));
    if (started.refusal() != null) {
      Notices.refuse(started.refusal());
      return null;
    }
    return "/procedure/run-job?faces-redirect=true&job=" + started.id();
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
