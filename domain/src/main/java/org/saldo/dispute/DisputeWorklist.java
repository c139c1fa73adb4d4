package org.saldo.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.saldo.task.TaskKind;
import org.saldo.task.worklist.TaskRows;
import org.saldo.task.worklist.WorklistSource;

/** Disputes that somebody has to decide. */
@ApplicationScoped
class DisputeWorklist implements WorklistSource {

  @Override
  public String key() {
    return "disputes";
  }

  @Override
  public int place() {
    return 30;
  }

  @Override
  public Set<TaskKind> kinds() {
    return Set.of(TaskKind.DISPUTE_OPENED, TaskKind.DISPUTE_CREDIT_REFUSED);
  }

  @Override
  public String rows() {
    return TaskRows.of(kinds());
  }
}
