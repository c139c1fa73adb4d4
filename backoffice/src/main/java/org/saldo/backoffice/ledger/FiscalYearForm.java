package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.fiscal.FiscalYear;
import org.saldo.ledger.fiscal.FiscalYearBook;
import org.saldo.ledger.fiscal.FiscalYearRecord;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** The fiscal year of a creditor today, when its years begin, and a new beginning. */
@Named
@ViewScoped
public class FiscalYearForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private FiscalYearBook years;
  @Inject private CreditorChoice creditors;

  private String creditor;
  private LocalDate startsOn;
  private boolean ends;
  private String reason;
  private transient List<FiscalYearRecord> rows;
  private transient FiscalYear now;

  public List<FiscalYearRecord> getRows() {
    if (rows == null) {
      rows = years.records(getCreditor());
    }
    return rows;
  }

  /** The year of today; null without a creditor. */
  public FiscalYear getNow() {
    if (now == null) {
      now = years.yearOf(getCreditor(), null).orElse(null);
    }
    return now;
  }

  public String submit() {
    Optional<Refusal> refusal = years.record(getCreditor(), startsOn, !ends, reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("fiscal.year.recorded");
    return "/ledger/periods?faces-redirect=true&creditor=" + getCreditor();
  }

  /** Sends every record. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "fiscal-years",
            "fiscal.year.starts",
            "ledger.demand.in.force",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (FiscalYearRecord r : getRows()) {
        csv.row(
            r.startsOn(), r.inForce() && r.latest(), r.recordedBy(), r.recordedAt(), r.reason());
      }
    }
  }

  public String getCreditor() {
    return creditors.byKeyOrFirst(creditor).map(CreditorView::key).orElse("");
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public LocalDate getStartsOn() {
    return startsOn;
  }

  public void setStartsOn(LocalDate startsOn) {
    this.startsOn = startsOn;
  }

  public boolean isEnds() {
    return ends;
  }

  public void setEnds(boolean ends) {
    this.ends = ends;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
