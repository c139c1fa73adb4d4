package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.saldo.problem.Refusal;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/** Puts a call on the worksheet of who works the case. */
@ApplicationScoped
class CallStep implements StepAction {

  @Inject private Tasks tasks;

  @Override
  public StepChannel channel() {
    return StepChannel.CALL;
  }

  @Override
  public Optional<Refusal> check(StepOrder order) {
    return Optional.empty();
  }

  @Override
  public StepDone carryOut(StepOrder order) {
    tasks.raise(
        new NewTask(
            TaskKind.STEP_CALL,
            order.caseFile().creditorId(),
            order.caseFile().id(),
            order.caseFile().debtorId(),
            order.controller(),
            order.stepRunId(),
            order.on(),
            List.of(order.caseFile().number(), order.asked().toString())));
    return StepDone.proposed(null);
  }
}
