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

/** Gives tasks to somebody. */
@ApplicationScoped
class GiveTasks implements BulkAction {

  @Inject private TaskBook book;

  @Override
  public String key() {
    return "hand-over";
  }

  @Override
  public boolean fits(WorklistSource list) {
    return list.ofTasks();
  }

  @Override
  public Set<BulkNeed> needs() {
    return Set.of(BulkNeed.CONTROLLER);
  }

  @Override
  public Optional<Refusal> check(UUID item, BulkArguments arguments) {
    return book.notToBeGiven(item, arguments.controller());
  }

  @Override
  public Optional<Refusal> carryOut(UUID item, BulkArguments arguments) {
    return book.give(item, arguments.controller());
  }
}
