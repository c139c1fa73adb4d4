package org.saldo.task;

import java.time.LocalDate;
import java.util.List;

/**
 * A task to be raised.
 *
 * @param creditorId whose data it is about; null for the whole installation
 * @param caseFileId null when no case
 * @param debtorId null when no debtor
 * @param owner user name of who should look; null for anybody in scope
 * @param subjectId key of what it is about, e.g. of the dispute; null when none
 * @param arguments values of the sentence of its kind; no line breaks
 */
public record NewTask(
    TaskKind kind,
    Long creditorId,
    Long caseFileId,
    Long debtorId,
    String owner,
    Long subjectId,
    LocalDate dueOn,
    List<String> arguments) {

  public NewTask {
    arguments = arguments.stream().map(a -> a.replaceAll("\\R", " ")).toList();
  }

  /** A task for anybody in scope, about nothing that has a key of its own. */
  public NewTask(
      TaskKind kind,
      Long creditorId,
      Long caseFileId,
      Long debtorId,
      LocalDate dueOn,
      List<String> arguments) {
    this(kind, creditorId, caseFileId, debtorId, null, null, dueOn, arguments);
  }
}
