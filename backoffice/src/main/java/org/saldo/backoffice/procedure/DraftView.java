package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.backoffice.export.JsonDownload;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;
import org.saldo.procedure.planning.ConditionPlace;
import org.saldo.procedure.planning.PlanFinding;
import org.saldo.procedure.planning.ProcedureBook;
import org.saldo.procedure.planning.ProcedureDraft;
import org.saldo.reporting.PlanReport;
import org.saldo.reporting.PlanVersion;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;

/** The version of a procedure that is being planned: its steps, what speaks against it, its day. */
@Named
@ViewScoped
public class DraftView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ProcedureBook book;
  @EJB private PlanReport report;
  @Inject private BusinessClock clock;
  @Inject private PlanFile file;

  private String procedure;
  private String sample;
  private boolean begun;
  private LocalDate validFrom;
  private String reason;
  private Long revision;
  private transient ProcedureDraft draft;
  private transient List<PlanFinding> findings;
  private transient PlanReport.Preview preview;
  private transient PlanVersion former;

  /** Reads the draft before the page is rendered. */
  public void load() {
    draft = procedure == null ? null : book.draft(procedure).orElse(null);
    if (draft == null) {
      NotFound.answer();
      return;
    }
    findings = book.findings(procedure);
    former =
        report.versions(procedure).stream()
            .filter(v -> !v.validFrom().isAfter(clock.today()))
            .findFirst()
            .orElse(null);
    preview =
        sample == null || sample.isBlank()
            ? null
            : report.preview(sample.strip(), draft.plan()).orElse(null);
    if (!begun) {
      begun = true;
      validFrom = clock.today().plusDays(1);
    }
    revision = draft.revision();
  }

  /** Lets a step change places with its neighbour. */
  public String move(String step, boolean up) {
    return again(book.move(procedure, revision, step, up));
  }

  public String remove(String step) {
    return again(book.remove(procedure, revision, step));
  }

  /**
   * Removes a condition of those that hold for the whole procedure.
   *
   * @param place START or END
   */
  public String removeCondition(String place, int number) {
    ConditionPlace at = new ConditionPlace(ConditionPlace.Kind.valueOf(place), null);
    return again(book.remove(procedure, revision, at, number));
  }

  /** Takes the steps of a file in the place of those there are. */
  public String take() {
    return again(file.take(procedure, revision));
  }

  /** Throws the draft away. */
  public String discard() {
    Optional<Refusal> refusal = book.discard(procedure, revision);
    if (refusal.isPresent()) {
      return again(refusal);
    }
    Notices.say("procedure.draft.discarded");
    return "/procedure/show?faces-redirect=true";
  }

  /** Puts the draft into force from the day on. */
  public String activate() {
    Optional<Refusal> refusal = book.activate(procedure, revision, validFrom, reason);
    if (refusal.isPresent()) {
      return again(refusal);
    }
    Notices.say("procedure.draft.activated", validFrom);
    return "/procedure/show?faces-redirect=true";
  }

  /** Sends the draft as a file. */
  public void save() {
    load();
    if (draft != null) {
      JsonDownload.send(
          procedure + "-draft", PlanJson.plan(procedure, draft.settings(), draft.steps()).build());
    }
  }

  private String again(Optional<Refusal> refusal) {
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    return "/procedure/draft?faces-redirect=true&procedure="
        + procedure
        + (sample == null || sample.isBlank() ? "" : "&sample=" + sample.strip());
  }

  public ProcedureDraft getDraft() {
    return draft;
  }

  public List<PlanFinding> getFindings() {
    return findings;
  }

  /** Whether nothing keeps it from being put into force. */
  public boolean isReady() {
    return findings.stream().noneMatch(PlanFinding::refuses);
  }

  /** What it has otherwise than the version in force. */
  public VersionDifferences getDifferences() {
    return former == null ? null : VersionDifferences.between(former, draft);
  }

  /** The case it is tried on; null when none was asked for, or there is none. */
  public PlanReport.Preview getPreview() {
    return preview;
  }

  /** Whether a case was asked for that is not there. */
  public boolean isSampleUnknown() {
    return sample != null && !sample.isBlank() && preview == null;
  }

  public PlanFile getFile() {
    return file;
  }

  public String getProcedure() {
    return procedure;
  }

  public void setProcedure(String procedure) {
    this.procedure = procedure;
  }

  public String getSample() {
    return sample;
  }

  public void setSample(String sample) {
    this.sample = sample;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
