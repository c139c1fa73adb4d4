package org.saldo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.money.Money;
import org.saldo.procedure.Reason;
import org.saldo.procedure.StepChannel;
import org.saldo.task.TaskKind;

/**
 * An entry of a list of the worksheet.
 *
 * @param id by which actions name it: of the task, or of the step
 * @param kind of the task; null for a step without one
 * @param arguments values of the task's sentence, message {@code task.<KIND>}
 * @param step that it is about; null for none
 * @param stepKey null when it is about no step
 * @param reason why the step is due, or waits; null when it is about no step
 * @param incomingId what came in and it is about; null for none
 * @param owner who is to do it; null for anybody
 * @param caseId null when it is about no case
 * @param phone of the debtor who is to be called; null when unknown, or nobody calls
 * @param attempts how often the call was made in vain
 * @param nextAt when the call is tried again; null when it was not tried yet
 * @param open what is open on the case; null when it is about none
 * @param ticked whether the reader chose it
 */
public record WorklistRow(
    UUID id,
    TaskKind kind,
    List<String> arguments,
    UUID step,
    String stepKey,
    StepChannel channel,
    Reason reason,
    UUID incomingId,
    LocalDate dueOn,
    boolean overdue,
    String owner,
    UUID caseId,
    String caseNumber,
    String creditorName,
    String debtorName,
    String phone,
    int attempts,
    Instant nextAt,
    Money open,
    boolean ticked) {

  public WorklistRow {
    arguments = List.copyOf(arguments);
  }
}
