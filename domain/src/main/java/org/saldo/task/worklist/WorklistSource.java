package org.saldo.task.worklist;

import java.util.Set;
import org.saldo.task.TaskKind;

/** A list of the worksheet. Implementations are CDI beans of the capability that knows it. */
public interface WorklistSource {

  /** Its name in addresses, texts ({@code worklist.<key>}) and jobs: small letters and hyphens. */
  String key();

  /** Where it stands among the others, the smallest first. */
  int place();

  /** The tasks that stand in it, which the list of other tasks leaves out. */
  Set<TaskKind> kinds();

  /** Whether its entries are tasks; else they are steps of procedures. */
  default boolean ofTasks() {
    return true;
  }

  /**
   * Its entries as an SQL query without parameters, one row each: {@code item_id} (key, for a
   * steady order), {@code public_id}, {@code kind} (of the task, or {@code STEP}), {@code
   * arguments} (of the task's sentence, or null), {@code creditor_id}, {@code case_file_id}, {@code
   * owner} (null for anybody), {@code due_on}, {@code due_at} (the moment to sort by), {@code
   * step_run_id} (null for none) and {@code subject_id} (null for none). No grouping and no limit,
   * so that conditions reach the indexes beneath.
   */
  String rows();
}
