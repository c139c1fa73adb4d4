package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.saldo.ledger.chart.ChartBook;
import org.saldo.ledger.chart.ChartOutcome;
import org.saldo.ledger.chart.ChartPlan;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;

/** Takes accounts from a list, after a look at what it would change. */
@Named
@ViewScoped
public class ChartImport implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MAX_BYTES = 500_000;

  @EJB private ChartBook book;
  @Inject private AccountsView accounts;

  private transient Part file;
  private String csv;
  private String reason;
  private transient ChartPlan plan;
  private boolean possible;

  /** Says what the list would change; nothing is written. */
  public String look() {
    read();
    plan = book.plan(accounts.getShown().id(), csv);
    possible = plan.refusal().isEmpty();
    plan.refusal().ifPresent(Notices::refuse);
    return null;
  }

  /** Takes the list that was looked at, or another one that was put in its place. */
  public String take() {
    read();
    plan = book.take(accounts.getShown().id(), csv, reason);
    if (plan.refusal().isPresent()) {
      Notices.refuse(plan.refusal().get());
      return null;
    }
    Notices.say(
        "account.import.done", plan.count(ChartOutcome.ADDED), plan.count(ChartOutcome.RENAMED));
    return "/ledger/accounts?faces-redirect=true&creditor=" + accounts.getShown().key();
  }

  /** A file goes before the text of the form and takes its place. */
  private void read() {
    if (file == null || file.getSize() == 0) {
      return;
    }
    if (file.getSize() > MAX_BYTES) {
      Notices.refuse(Refusal.because("file.too.large", 1).on("file"));
      return;
    }
    try (InputStream in = file.getInputStream()) {
      csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ChartPlan getPlan() {
    return plan;
  }

  /** The rows that change something or are refused, at most 200 of them. */
  public List<ChartPlan.Row> getChanges() {
    return plan.rows().stream()
        .filter(row -> row.outcome() != ChartOutcome.KNOWN)
        .limit(200)
        .toList();
  }

  /** What the list would change, in one sentence. */
  public String getSummary() {
    return Texts.of(FacesContext.getCurrentInstance())
        .get(
            "account.import.result",
            plan.count(ChartOutcome.ADDED),
            plan.count(ChartOutcome.RENAMED),
            plan.count(ChartOutcome.KNOWN),
            plan.count(ChartOutcome.REFUSED));
  }

  public boolean isPossible() {
    return possible;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getCsv() {
    return csv;
  }

  public void setCsv(String csv) {
    this.csv = csv;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
