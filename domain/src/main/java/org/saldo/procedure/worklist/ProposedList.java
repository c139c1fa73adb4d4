package org.saldo.procedure.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.saldo.task.TaskKind;
import org.saldo.task.worklist.WorklistSource;

/** Steps that a person is to release or carry out, calls excepted. */
@ApplicationScoped
class ProposedList implements WorklistSource {

  @Override
  public String key() {
    return "steps";
  }

  @Override
  public int place() {
    return 20;
  }

  @Override
  public Set<TaskKind> kinds() {
    return Set.of();
  }

  @Override
  public boolean ofTasks() {
    return false;
  }

  @Override
  public String rows() {
    return StepRows.of("s.state = 'PROPOSED' AND s.channel <> 'CALL'");
  }
}
