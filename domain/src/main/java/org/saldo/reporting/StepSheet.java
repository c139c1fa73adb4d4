package org.saldo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.procedure.Reason;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepState;

/**
 * One decided step with all that was ever said about it, the latest word first.
 *
 * @param phone of the debtor; null when unknown
 * @param version of the procedure that it was decided under
 */
public record StepSheet(
    UUID id,
    UUID caseId,
    String caseNumber,
    long caseKey,
    String debtorName,
    String phone,
    String creditorName,
    String procedureName,
    int version,
    String key,
    StepChannel channel,
    StepState state,
    LocalDate dueOn,
    List<Word> words) {

  public StepSheet {
    words = List.copyOf(words);
  }

  /** A state with its reason. */
  public record Word(StepState state, Reason reason, Instant at, String by) {}
}
