package org.saldo.correspondence;

import java.time.LocalDate;
import java.util.List;

/**
 * A call that took place.
 *
 * @param number called, null when not recorded
 * @param note what was said, up to 2000 characters; required for {@link CallOutcome#OTHER}
 * @param nextAction what was agreed, up to 500 characters, null for nothing
 * @param nextActionOn its day, null for none; required for a promise and a call back
 * @param receivableIds what it was about, may be empty
 * @param stepRunId the step that asked for it, null when no step did
 */
public record NewCall(
    MessageCase caseFile,
    CallOutcome outcome,
    String number,
    String note,
    String nextAction,
    LocalDate nextActionOn,
    List<Long> receivableIds,
    Long stepRunId) {

  public NewCall {
    receivableIds = List.copyOf(receivableIds);
    note = clean(note);
    nextAction = clean(nextAction);
    number = clean(number);
  }

  private static String clean(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
