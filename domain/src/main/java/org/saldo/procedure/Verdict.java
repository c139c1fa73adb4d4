package org.saldo.procedure;

import java.time.LocalDate;
import java.util.List;

/**
 * What the decision says of one step.
 *
 * @param step as planned
 * @param leadingReceivableId the receivable whose days made it due
 * @param day on which it became due
 * @param outcome what to do about it
 * @param items what it is about when it is carried out, the leading receivable first; empty else
 * @param known the step run there is already, null when this is the first word about it
 */
public record Verdict(
    PlannedStep step,
    long leadingReceivableId,
    int cycle,
    LocalDate day,
    Outcome outcome,
    List<StepOrder.Item> items,
    Reason reason,
    CaseFacts.Past known) {

  /** What is to be done about a step. */
  public enum Outcome {
    ACT,
    PARKED,
    OVERTAKEN,
    NOT_APPLICABLE
  }

  public Verdict {
    items = List.copyOf(items);
  }

  /** Code of the rule that decided it. */
  String decidedBy() {
    return reason.deciding().code();
  }
}
