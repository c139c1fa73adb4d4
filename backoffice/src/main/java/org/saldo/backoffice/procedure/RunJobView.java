package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.reporting.Page;
import org.saldo.reporting.RunProposals;
import org.saldo.ui.NotFound;
import org.saldo.ui.Texts;

/** How far many steps are released or taken back, and what came of each. */
@Named
@RequestScoped
public class RunJobView {

  private static final int SIZE = 50;
  private static final int AT_ONCE = 500;

  @EJB private RunProposals proposals;
  @Inject private Reasoned reasoned;

  private UUID id;
  private String result;
  private Integer page;
  private RunProposals.Job job;
  private Page<RunProposals.Item> rows;

  /** Reads the job before the page is rendered. */
  public void load() {
    if (getJob() == null) {
      NotFound.answer();
      return;
    }
    LivePage.polled();
  }

  public RunProposals.Job getJob() {
    if (job == null && id != null) {
      job = proposals.job(id).orElse(null);
    }
    return job;
  }

  public Page<RunProposals.Item> getRows() {
    if (rows == null) {
      rows = proposals.items(getJob().key(), result, page == null ? 1 : page, SIZE);
    }
    return rows;
  }

  /** Sends what came of each step. */
  public void export() {
    if (getJob() == null) {
      NotFound.answer();
      return;
    }
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    try (CsvDownload csv =
        CsvDownload.of(
            "run-job", "run.case", "run.debtor", "run.step", "run.job.result", "run.step.why")) {
      long after = 0;
      List<RunProposals.Item> some = proposals.itemsAfter(job.key(), result, after, AT_ONCE);
      while (!some.isEmpty()) {
        for (RunProposals.Item each : some) {
          csv.row(
              each.caseNumber(),
              each.debtorName(),
              reasoned.step(each.step()),
              texts.get("run.job.item." + each.state()),
              each.refusal() == null
                  ? null
                  : texts.get(
                      "refusal." + each.refusal().code(), each.refusal().arguments().toArray()));
          after = each.key();
        }
        some = proposals.itemsAfter(job.key(), result, after, AT_ONCE);
      }
    }
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getResult() {
    return result;
  }

  public void setResult(String result) {
    this.result = result;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
