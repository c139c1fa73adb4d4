package org.saldo.procedure.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.saldo.task.TaskKind;
import org.saldo.task.worklist.WorklistSource;

/** Steps that cannot be carried out yet, each with its reason. */
@ApplicationScoped
class ParkedList implements WorklistSource {

  @Override
  public String key() {
    return "parked";
  }

  @Override
  public int place() {
    return 50;
  }

  @Override
  public Set<TaskKind> kinds() {
    return Set.of(TaskKind.STEP_PARKED);
  }

  @Override
  public boolean ofTasks() {
    return false;
  }

  @Override
  public String rows() {
    return StepRows.of("s.state = 'PARKED' ");
  }
}
