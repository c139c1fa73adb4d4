package org.saldo.backoffice.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.RowOutcome;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.ImportReport;

/**
 * A row of a file as the pages show it; what is not known is null.
 *
 * @param caseId public id of the case, null in a dry run: the case may not exist afterwards
 */
public record ImportLine(
    int row,
    RowOutcome outcome,
    String number,
    String debtor,
    UUID caseId,
    String caseNumber,
    Money amount,
    LocalDate dueOn,
    List<Refusal> messages) {

  public ImportLine {
    messages = List.copyOf(messages);
  }

  static ImportLine of(RowResult result) {
    boolean kept = result.receivable() != null;
    boolean known = result.outcome() == RowOutcome.ALREADY_KNOWN;
    return new ImportLine(
        result.row(),
        result.outcome(),
        result.number(),
        null,
        null,
        known ? result.caseNumber() : null,
        kept ? result.receivable().payable() : null,
        kept ? result.receivable().dueOn() : null,
        result.messages());
  }

  static ImportLine of(ImportReport.ImportRow row) {
    return new ImportLine(
        row.row(),
        row.outcome(),
        row.number(),
        row.debtorName(),
        row.caseId(),
        row.caseNumber(),
        row.payable(),
        row.dueOn(),
        row.messages());
  }
}
