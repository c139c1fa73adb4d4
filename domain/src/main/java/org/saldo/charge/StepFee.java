package org.saldo.charge;

import java.time.LocalDate;
import org.saldo.casefile.CaseRef;
import org.saldo.receivable.OpenItem;

/**
 * A step's message for which a fee may be due.
 *
 * @param leading the receivable that the fee would stand on
 * @param procedureKey e.g. {@code standard}
 * @param stepKey e.g. {@code reminder}
 * @param level dunning level of the step
 * @param channel by which the message goes
 * @param on the day on which it is written
 */
public record StepFee(
    CaseRef caseFile,
    OpenItem leading,
    String procedureKey,
    String stepKey,
    int level,
    FeeChannel channel,
    LocalDate on) {

  /** What a rule charges once here. */
  String unit(FeeRule rule, long messageId) {
    return switch (rule.occasion()) {
      case PER_STEP -> "step " + procedureKey + "/" + stepKey + " " + leading.cycle();
      case PER_RECEIVABLE -> "rule " + rule.key();
      case EACH_TIME -> "message " + messageId;
    };
  }
}
