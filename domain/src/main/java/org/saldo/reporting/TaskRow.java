package org.saldo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.task.TaskKind;

/**
 * A task in a list.
 *
 * @param arguments values of the sentence of its kind, message {@code task.<KIND>}
 * @param creditorName null when it is about the whole installation
 * @param caseNumber null when it is about no case
 * @param overdue open and due before today
 * @param incomingId what came in and it is about; null when it is about no such thing
 */
public record TaskRow(
    UUID id,
    TaskKind kind,
    List<String> arguments,
    TaskState state,
    LocalDate dueOn,
    boolean overdue,
    Instant createdAt,
    String creditorName,
    UUID caseId,
    String caseNumber,
    UUID debtorId,
    String debtorName,
    Instant doneAt,
    String doneBy,
    String outcome,
    UUID incomingId) {

  public TaskRow {
    arguments = List.copyOf(arguments);
  }
}
