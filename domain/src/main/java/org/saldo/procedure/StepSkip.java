package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;

/** Leaves out steps that were proposed or wait, because a person says so. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StepSkip {

  @Inject private StepFiles files;
  @Inject private StepBook book;
  @Inject private CallPlans calls;
  @Inject private BusinessClock clock;

  /** The step is not applicable, for a person's reason. */
  public Optional<Refusal> skip(StepFiles.File file, String why, String by) {
    files.lock(file);
    StepRun step = files.step(file);
    if (!step.state().open()) {
      return Refusal.of("step.not.proposed");
    }
    Reason reason =
        Reasons.read(step.reason()).on(clock.today()).and(Finding.rule("skipped", false, by, why));
    calls.ended(step);
    book.change(step, StepState.NOT_APPLICABLE, reason, null);
    book.settle(step.id(), reason);
    book.tell(step);
    return Optional.empty();
  }
}
