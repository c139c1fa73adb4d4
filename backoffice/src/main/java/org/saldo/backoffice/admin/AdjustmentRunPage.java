package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.saldo.adjustment.AdjustmentRunView;
import org.saldo.adjustment.AdjustmentRuns;
import org.saldo.adjustment.PlannedAdjustment;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.creditor.CreditorView;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** What the rules of adjustment would do today, the button that lets them, and what they did. */
@Named
@ViewScoped
public class AdjustmentRunPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private AdjustmentRuns runs;
  @Inject private CreditorChoice creditors;

  private String creditor;
  private transient List<PlannedAdjustment> planned;
  private transient List<AdjustmentRunView> newest;

  /** What would be done; of the first creditor where none is chosen. */
  public List<PlannedAdjustment> getPlanned() {
    if (planned == null) {
      planned = getCreditor() == null ? List.of() : runs.look(getCreditor());
    }
    return planned;
  }

  public List<AdjustmentRunView> getNewest() {
    if (newest == null) {
      newest = runs.newest();
    }
    return newest;
  }

  /** Starts a run of today for the creditor. */
  public String start() {
    Optional<Refusal> refusal = runs.start(getCreditor());
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("adjustment.run.started");
    return "/admin/adjustment-run?faces-redirect=true&creditor=" + getCreditor();
  }

  /** Sends what would be done. */
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
      for (PlannedAdjustment each : getPlanned()) {
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
    }
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
