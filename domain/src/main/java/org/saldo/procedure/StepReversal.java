package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;

/** Takes back what steps did, as long as it has not left. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StepReversal {

  /** Why a message did not leave whose step was taken back. */
  static final String TAKEN_BACK = "message.taken.back";

  @Inject private StepFiles files;
  @Inject private StepActions actions;
  @Inject private StepBook book;
  @Inject private BusinessClock clock;

  /**
   * The step is proposed again and waits for a person.
   *
   * @param by who takes it back
   */
  public Optional<Refusal> undo(StepFiles.File file, String by) {
    StepTrace done =
        new StepTrace(
            file.stepRunId(),
            file.caseFile(),
            file.subjectId(),
            Refusal.because(TAKEN_BACK, by),
            by);
    Optional<StepAction> action = actions.of(file.channel());
    action.ifPresent(each -> each.hold(done));
    files.lock(file);
    StepRun step = files.step(file);
    if (step.state() != StepState.DONE) {
      return Refusal.of("step.undo.not.done");
    }
    if (!Objects.equals(step.subjectId(), done.subjectId())) {
      return Refusal.of("changed.meanwhile"); // carried out anew between the look and the lock
    }
    Optional<Refusal> refusal =
        action.isEmpty() ? Refusal.of("step.undo.never") : action.get().takeBack(done);
    if (refusal.isEmpty()) {
      Reason reason =
          Reasons.read(step.reason()).on(clock.today()).and(Finding.rule("taken.back", false, by));
      step.leaveToPeople();
      book.change(step, StepState.PROPOSED, reason, null);
      book.tell(step);
    }
    return refusal;
  }
}
