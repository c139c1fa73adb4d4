package org.saldo.procedure.worklist;

/** Steps as entries of a list: they are their case's controller's. */
final class StepRows {

  private StepRows() {}

  /**
   * Steps that fulfil a condition on {@code s}.
   *
   * @param condition from code, never from input
   */
  static String of(String condition) {
    return "SELECT s.id item_id, s.public_id, 'STEP' kind, NULL arguments, c.creditor_id,"
        + " s.case_file_id, c.controller owner, s.due_on, CAST(s.due_on AS DATETIME(6)) due_at,"
        + " s.id step_run_id, s.subject_id FROM step_run s"
        + " JOIN case_file c ON c.id = s.case_file_id WHERE "
        + condition;
  }
}
