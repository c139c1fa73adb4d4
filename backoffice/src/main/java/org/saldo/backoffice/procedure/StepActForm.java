package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.saldo.correspondence.SendPreview;
import org.saldo.problem.Refusal;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepDesk;
import org.saldo.procedure.StepState;
import org.saldo.reporting.StepSheet;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;

/**
 * What people do with one step: release it after a look at the text, leave it out, take it back.
 */
@Named
@RequestScoped
public class StepActForm {

  @EJB private StepDesk desk;
  @Inject private StepView view;
  @Inject private SignedIn signedIn;

  private String reason;
  private SendPreview preview;

  private StepSheet sheet() {
    return view.getSheet();
  }

  private boolean isWorker() {
    return signedIn.hasAny("controller,supervisor");
  }

  /** Whether the step waits for its release. */
  public boolean isReleasable() {
    return isWorker() && (isSent() || waits(sheet()));
  }

  /** Whether it can be left out. */
  public boolean isSkippable() {
    return isWorker() && (isSent() || sheet().state().open());
  }

  /** Whether it may be that it can still be taken back. */
  public boolean isUndoable() {
    return isWorker() && (isSent() || mayBeTakenBack(sheet()));
  }

  /** A form that was sent is there before the step is read; the domain decides. */
  private boolean isSent() {
    return sheet() == null;
  }

  private static boolean waits(StepSheet step) {
    return step.state() == StepState.PROPOSED && step.channel() != StepChannel.CALL;
  }

  private static boolean mayBeTakenBack(StepSheet step) {
    return step.state() == StepState.DONE
        && switch (step.channel()) {
          case EMAIL, LETTER, SMS, STATEMENT, INTERNAL_MAIL -> true;
          case CALL, STATUS, AGENCY_HANDOVER, LEGAL -> false;
        };
  }

  /** What the release would send, or why it would be refused. */
  public SendPreview getPreview() {
    if (preview == null && view.getId() != null) {
      preview = desk.preview(view.getId()).orElse(null);
    }
    return preview;
  }

  public String release() {
    return act(desk::release, "step.released");
  }

  public String skip() {
    return act(step -> desk.skip(step, reason), "step.skipped");
  }

  public String undo() {
    return act(desk::undo, "step.undone");
  }

  private String act(Function<UUID, Optional<Refusal>> verb, String said) {
    Optional<Refusal> refusal = verb.apply(view.getId());
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say(said);
    return "/procedure/step?faces-redirect=true&step=" + view.getId();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
