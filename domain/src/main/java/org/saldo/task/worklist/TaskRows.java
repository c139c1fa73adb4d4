package org.saldo.task.worklist;

import java.util.Collection;
import java.util.stream.Collectors;
import org.saldo.task.TaskKind;

/** Open tasks as entries of a list. */
public final class TaskRows {

  private TaskRows() {}

  /** Tasks of some kinds, each an entry by itself. */
  public static String of(Collection<TaskKind> kinds) {
    return rows("IN", kinds);
  }

  /** Tasks of every other kind. */
  static String others(Collection<TaskKind> kinds) {
    return rows("NOT IN", kinds);
  }

  private static String rows(String in, Collection<TaskKind> kinds) {
    return "SELECT t.id item_id, t.public_id, t.kind, t.arguments, t.creditor_id, t.case_file_id,"
        + " t.owner, t.due_on, CAST(t.due_on AS DATETIME(6)) due_at, NULL step_run_id,"
        + " t.subject_id FROM task t WHERE t.state = 'OPEN' AND t.kind "
        + in
        // The names of our own constants, never input.
        + kinds.stream()
            .map(kind -> "'" + kind.name() + "'")
            .sorted()
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
