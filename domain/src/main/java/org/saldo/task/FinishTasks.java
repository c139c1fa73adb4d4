package org.saldo.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saldo.problem.Refusal;
import org.saldo.task.bulk.BulkAction;
import org.saldo.task.bulk.BulkArguments;
import org.saldo.task.bulk.BulkNeed;
import org.saldo.task.worklist.WorklistSource;

/** Ends tasks with a note of what came of them; calls and disputes end with what they are about. */
@ApplicationScoped
class FinishTasks implements BulkAction {

  @Inject private TaskBook book;

  @Override
  public String key() {
    return "finish";
  }

  @Override
  public boolean fits(WorklistSource list) {
    return list.ofTasks() && !list.kinds().contains(TaskKind.STEP_CALL);
  }

  @Override
  public Set<BulkNeed> needs() {
    return Set.of(BulkNeed.NOTE);
  }

  @Override
  public Optional<Refusal> check(UUID item, BulkArguments arguments) {
    return book.notToBeEnded(item);
  }

  @Override
  public Optional<Refusal> carryOut(UUID item, BulkArguments arguments) {
    return book.done(item, arguments.note());
  }
}
