package org.saldo.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.saldo.task.TaskKind;
import org.saldo.task.worklist.TaskRows;
import org.saldo.task.worklist.WorklistSource;

/** Messages that came back, or that the outbox gave up. */
@ApplicationScoped
class UndeliverableWorklist implements WorklistSource {

  @Override
  public String key() {
    return "undeliverable";
  }

  @Override
  public int place() {
    return 40;
  }

  @Override
  public Set<TaskKind> kinds() {
    return Set.of(TaskKind.MESSAGE_RETURNED, TaskKind.OUTBOX_DEAD);
  }

  @Override
  public String rows() {
    return TaskRows.of(kinds());
  }
}
