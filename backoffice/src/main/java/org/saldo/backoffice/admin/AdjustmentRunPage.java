package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.saldo.adjustment.AdjustmentRunView;
import org.saldo.adjustment.AdjustmentRuns;
import org.saldo.adjustment.PlannedAdjustment;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.creditor.CreditorView;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;

/** What the rules of adjustment would do today, the button that lets them, and what they did. */
@Named
@ViewScoped
public class AdjustmentRunPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private AdjustmentRuns runs;
  @Inject private CreditorChoice creditors;

  private String creditor;
  private String after;
  private transient AdjustmentRuns.Look look;
  private transient List<AdjustmentRunView> newest;

  /** What would be done; of the first creditor where none is chosen. */
  public AdjustmentRuns.Look getLook() {
    if (look == null) {
      look =
          getCreditor() == null
              ? new AdjustmentRuns.Look(List.of(), 0, null)
              : runs.look(getCreditor(), after);
    }
    return look;
  }

  /** Whether it is told of some cases alone. */
  public boolean isPartial() {
    return after != null || getLook().next() != null;
  }

  /** Of which cases it is told, where not of all. */
  public String getPart() {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    return after == null
        ? texts.get("adjustment.run.first", getLook().cases())
        : texts.get("adjustment.run.part", getLook().cases(), after);
  }

  public List<AdjustmentRunView> getNewest() {
    if (newest == null) {
      newest = runs.newest();
    }
    return newest;
  }

  /** Starts a run of today for the creditor. */
  public String start() {
    AdjustmentRuns.Started started = runs.start(getCreditor());
    if (started.refusal() != null) {
      Notices.refuse(started.refusal());
      return null;
    }
    Notices.say("adjustment.run.started");
    return "/admin/adjustment-run?faces-redirect=true&creditor=" + getCreditor();
  }

  /** Sends what would be done to all cases, however many. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "adjustment-run",
            "adjustment.rule.kind",
            "approval.rule.from",
            "ledger.case",
            "receivable.one",
            "doubt.percent",
            "payment.amount",
            "case.currency",
            "adjustment.run.queued")) {
      after = null;
      look = null;
      do {
        getLook().planned().forEach(each -> write(csv, each));
        after = getLook().next();
        look = null;
      } while (after != null);
    }
  }

  private static void write(CsvDownload csv, PlannedAdjustment each) {
    csv.row(
        each.kind(),
        each.ruleFrom(),
        each.caseNumber(),
        each.receivable(),
        each.percent(),
        each.amount(),
        each.amount().currency(),
        each.queued());
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after == null || after.isBlank() ? null : after;
  }

  public List<CreditorView> getCreditors() {
    return creditors.getAll();
  }

  public String getCreditor() {
    if (creditor == null) {
      creditor = creditors.getAll().stream().findFirst().map(CreditorView::key).orElse(null);
    }
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }
}
