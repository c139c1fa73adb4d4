package org.saldo.procedure.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.saldo.task.TaskKind;
import org.saldo.task.worklist.WorklistSource;

/** Calls that procedures ask for; who was not reached comes again when it is time. */
@ApplicationScoped
class CallList implements WorklistSource {

  @Override
  public String key() {
    return "calls";
  }

  @Override
  public int place() {
    return 10;
  }

  @Override
  public Set<TaskKind> kinds() {
    return Set.of(TaskKind.STEP_CALL);
  }

  @Override
  public String rows() {
    return "SELECT t.id item_id, t.public_id, t.kind, t.arguments, t.creditor_id, t.case_file_id,"
        + " t.owner, t.due_on, COALESCE(a.next_at, CAST(t.due_on AS DATETIME(6))) due_at,"
        + " t.subject_id step_run_id, t.subject_id FROM task t"
        + " LEFT JOIN call_plan a ON a.step_run_id = t.subject_id"
        + " WHERE t.state = 'OPEN' AND t.kind = 'STEP_CALL'";
  }
}
