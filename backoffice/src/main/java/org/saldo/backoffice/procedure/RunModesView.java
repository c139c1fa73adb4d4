package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;
import org.saldo.procedure.DunningMode;
import org.saldo.procedure.DunningModes;
import org.saldo.procedure.NewDunningMode;
import org.saldo.reporting.DunningModeReport;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;

/** Whether runs carry out or propose: what was set, and the form that sets it. */
@Named
@RequestScoped
public class RunModesView {

  @EJB private DunningModes modes;
  @EJB private DunningModeReport report;
  @Inject private BusinessClock clock;
  @Inject private SignedIn signedIn;

  private String creditor;
  private DunningMode mode;
  private LocalDate from;
  private String reason;
  private List<DunningModeReport.Version> versions;

  public List<DunningModeReport.Version> getVersions() {
    if (versions == null) {
      versions = report.all();
    }
    return versions;
  }

  /** Whether the reader may set it; the domain decides again. */
  public boolean isWriter() {
    return signedIn.hasAny("supervisor,admin");
  }

  /** Sets a mode and shows what was set. */
  public String submit() {
    Optional<Refusal> refusal = modes.set(new NewDunningMode(creditor, mode, getFrom(), reason));
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("run.mode.saved");
    return "/procedure/run-modes?faces-redirect=true";
  }

  /** Sends everything that was set. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "run-modes",
            "creditor.one",
            "run.mode",
            "interest.rate.from",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (DunningModeReport.Version v : getVersions()) {
        csv.row(v.creditorName(), v.mode(), v.from(), v.recordedBy(), v.recordedAt(), v.reason());
      }
    }
  }

  public DunningMode[] getModes() {
    return DunningMode.values();
  }

  public LocalDate getToday() {
    return clock.today();
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public DunningMode getMode() {
    return mode;
  }

  public void setMode(DunningMode mode) {
    this.mode = mode;
  }

  public LocalDate getFrom() {
    return from == null ? clock.today() : from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
