package org.saldo.backoffice.worksheet;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.correspondence.CallOutcome;
import org.saldo.problem.Refusal;
import org.saldo.procedure.CallDesk;
import org.saldo.procedure.CallReport;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepState;
import org.saldo.reporting.CallAttempt;
import org.saldo.reporting.CallQueue;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.CaseSheets;
import org.saldo.reporting.ProcedureReport;
import org.saldo.reporting.StepSheet;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;

/** A call to be made: whom, why, what is open, and the form for what came of it. */
@Named
@ViewScoped
public class CallView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ProcedureReport report;
  @EJB private CaseSheets sheets;
  @EJB private CallDesk desk;
  @EJB private CallQueue queue;

  private UUID id;
  private transient StepSheet step;
  private transient CaseSheet sheet;
  private transient Refusal against;
  private transient boolean asked;
  private CallOutcome outcome;
  private String number;
  private String note;
  private String nextAction;
  private LocalDate nextActionOn;
  private String callBackAt;
  private transient List<CallAttempt> attempts;

  /** Reads the step before the page is rendered. */
  public void load() {
    if (getStep() == null || step.channel() != StepChannel.CALL) {
      NotFound.answer();
    } else if (number == null) {
      number = step.phone();
    }
  }

  public StepSheet getStep() {
    if (step == null && id != null) {
      step = report.step(id).orElse(null);
    }
    return step;
  }

  /** What is open on the case today. */
  public CaseSheet getSheet() {
    if (sheet == null) {
      sheet = sheets.byId(getStep().caseId(), null).orElseThrow();
    }
    return sheet;
  }

  /** Whether the call is still to be made. */
  public boolean isOpen() {
    return getStep().state() == StepState.PROPOSED;
  }

  /** What speaks against calling now; null when nothing does. */
  public Refusal getAgainst() {
    if (!asked) {
      against = isOpen() ? desk.warning(id).orElse(null) : null;
      asked = true;
    }
    return against;
  }

  /** Keeps what came of the call. */
  public String submit() {
    Optional<LocalTime> time = time();
    if (time.isEmpty() && callBackAt != null && !callBackAt.isBlank()) {
      Notices.refuse(Refusal.because("contact.time.unreadable").on("callBackAt"));
      return null;
    }
    Optional<Refusal> refusal =
        desk.record(
            id, new CallReport(outcome, number, note, nextAction, nextActionOn, time.orElse(null)));
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("worksheet.called");
    queue
        .nextAt(id)
        .ifPresentOrElse(
            at -> Notices.say("worksheet.called.again", at),
            () -> {
              if (outcome.isToBeTriedAgain()) {
                Notices.warn("worksheet.called.not.reached");
              }
            });
    return "/worksheet/list?faces-redirect=true";
  }

  private Optional<LocalTime> time() {
    return callBackAt != null && callBackAt.matches("([01][0-9]|2[0-3]):[0-5][0-9]")
        ? Optional.of(LocalTime.parse(callBackAt))
        : Optional.empty();
  }

  /** The calls that were made before, the latest first. */
  public List<CallAttempt> getAttempts() {
    if (attempts == null) {
      attempts = queue.attempts(id);
    }
    return attempts;
  }

  /** When it is tried again; null when it was not tried yet, or is over. */
  public Instant getNextAt() {
    return isOpen() && !getAttempts().isEmpty() ? queue.nextAt(id).orElse(null) : null;
  }

  /** Hours and minutes, {@code 14:30}, in the time of the business. */
  public String getCallBackAt() {
    return callBackAt;
  }

  public void setCallBackAt(String callBackAt) {
    this.callBackAt = callBackAt;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public CallOutcome getOutcome() {
    return outcome;
  }

  public void setOutcome(CallOutcome outcome) {
    this.outcome = outcome;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getNextAction() {
    return nextAction;
  }

  public void setNextAction(String nextAction) {
    this.nextAction = nextAction;
  }

  public LocalDate getNextActionOn() {
    return nextActionOn;
  }

  public void setNextActionOn(LocalDate nextActionOn) {
    this.nextActionOn = nextActionOn;
  }
}
