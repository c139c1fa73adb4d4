package org.saldo.backoffice.worksheet;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.problem.Refusal;
import org.saldo.reporting.BulkReport;
import org.saldo.reporting.Slice;
import org.saldo.task.bulk.BulkDesk;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;

/** Work on many entries: how far it is, what came of each, and how it goes on. */
@Named
@ViewScoped
public class JobView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int SIZE = 50;
  private static final int CHUNK = 200;
  private static final String HERE = "/worksheet/job?faces-redirect=true&job=";

  @EJB private BulkReport report;
  @EJB private BulkDesk desk;

  private UUID id;
  private BulkReport.ItemState status;
  private String cursor;
  private transient BulkReport.Job job;
  private transient Slice<BulkReport.Item> items;

  /** Reads the job before the page is rendered. */
  public void load() {
    if (getJob() == null) {
      NotFound.answer();
    } else if (job.state().atWork()) {
      // The page asks again by itself until the job is through, also without script.
      FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Refresh", "2");
    }
  }

  public BulkReport.Job getJob() {
    if (job == null && id != null) {
      job = report.byId(id).orElse(null);
    }
    return job;
  }

  public List<BulkReport.Reason> getReasons() {
    return getJob().skipped() == 0 ? List.of() : report.reasons(getJob());
  }

  /** How far the present pass is, as a sentence. */
  public String getProgress() {
    return texts().get("bulk.progress", getJob().through(), getJob().total());
  }

  /** Why an entry was skipped, or that it broke; empty for neither. */
  public String why(BulkReport.Item item) {
    if (item.reason() != null) {
      return texts().get("refusal." + item.reason().code(), item.reason().arguments().toArray());
    }
    return item.problem() == null ? "" : texts().get("bulk.broken");
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }

  /** Whether there is something done that can be taken back. */
  public boolean isUndoable() {
    return getJob().own()
        && getJob().done() > 0
        && !getJob().state().atWork()
        && desk.isUndoable(getJob().list(), getJob().action());
  }

  public Slice<BulkReport.Item> getItems() {
    if (items == null) {
      items = report.items(getJob(), status, cursor, SIZE);
    }
    return items;
  }

  public String execute() {
    return said(desk.execute(id));
  }

  public String cancel() {
    return said(desk.cancel(id));
  }

  public String retry() {
    return said(desk.retry(id));
  }

  private String said(Optional<Refusal> refusal) {
    refusal.ifPresent(Notices::refuse);
    return refusal.isPresent() ? null : HERE + id;
  }

  /** Has everything taken back that the job did; on to the job that does so. */
  public String undo() {
    BulkDesk.Started started = desk.undo(id);
    if (started.refusal() != null) {
      Notices.refuse(started.refusal());
      return null;
    }
    return HERE + started.id();
  }

  /** Sends every entry with what came of it. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "worksheet-job",
            "bulk.number",
            "worksheet.case",
            "case.debtor",
            "bulk.item.state",
            "bulk.why",
            "bulk.at")) {
      csv.all(
          last -> report.items(getJob(), status, last, CHUNK).rows(),
          CHUNK,
          item -> String.valueOf(item.number()),
          item ->
              csv.row(
                  item.number(),
                  item.caseNumber(),
                  item.debtorName(),
                  item.state(),
                  item.problem() == null ? why(item) : item.problem(),
                  item.at()));
    }
  }

  public BulkReport.ItemState[] getStates() {
    return BulkReport.ItemState.values();
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public BulkReport.ItemState getStatus() {
    return status;
  }

  public void setStatus(BulkReport.ItemState status) {
    this.status = status;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
