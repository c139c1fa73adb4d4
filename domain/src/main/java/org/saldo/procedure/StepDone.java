package org.saldo.procedure;

/**
 * What came of a step that was carried out.
 *
 * @param proposed whether a person still has to act: the step is PROPOSED until then, else DONE
 * @param subjectId key of what came of it (message, task, placement), null for none
 */
public record StepDone(boolean proposed, Long subjectId) {

  /** The step is done. */
  public static StepDone done(Long subjectId) {
    return new StepDone(false, subjectId);
  }

  /** A person does the rest. */
  public static StepDone proposed(Long taskId) {
    return new StepDone(true, taskId);
  }
}
