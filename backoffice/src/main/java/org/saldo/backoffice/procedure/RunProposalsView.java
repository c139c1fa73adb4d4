package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.saldo.reporting.DunningReport;
import org.saldo.reporting.Page;
import org.saldo.reporting.RunProposals;
import org.saldo.ui.NotFound;
import org.saldo.ui.SignedIn;

/** What of a run waits for its release. */
@Named
@RequestScoped
public class RunProposalsView {

  private static final int SIZE = 50;

  @EJB private DunningReport report;
  @EJB private RunProposals proposals;
  @Inject private Reasoned reasoned;
  @Inject private SignedIn signedIn;

  private UUID id;
  private String step;
  private String creditor;
  private Integer page;
  private DunningReport.Run run;
  private Page<RunProposals.Proposal> rows;

  /** Reads the run before the page is rendered. */
  public void load() {
    if (getRun() == null) {
      NotFound.answer();
    }
  }

  public DunningReport.Run getRun() {
    if (run == null && id != null) {
      run = report.byId(id).orElse(null);
    }
    return run;
  }

  public Page<RunProposals.Proposal> getRows() {
    if (rows == null) {
      rows = proposals.page(getRun().key(), step, creditor, page == null ? 1 : page, SIZE);
    }
    return rows;
  }

  /** Names of the steps that wait, for the filter. */
  public Map<String, String> getSteps() {
    Map<String, String> names = new LinkedHashMap<>();
    proposals.steps(getRun().key()).forEach(key -> names.put(key, reasoned.step(key)));
    return names;
  }

  /** Whether the reader may release; the domain decides again. */
  public boolean isReleaser() {
    return signedIn.has("supervisor");
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getStep() {
    return step;
  }

  public void setStep(String step) {
    this.step = step;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
