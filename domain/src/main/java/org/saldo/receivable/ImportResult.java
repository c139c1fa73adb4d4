package org.saldo.receivable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.problem.Refusal;

/**
 * What came of a file.
 *
 * @param importId public id of the kept import; null for a dry run or a refused file
 * @param refusal why the file as a whole was refused; then there are no rows
 */
public record ImportResult(
    UUID importId,
    InvoiceFormat format,
    boolean dryRun,
    Optional<Refusal> refusal,
    List<RowResult> rows) {

  public ImportResult {
    rows = List.copyOf(rows);
  }

  static ImportResult refused(Refusal refusal) {
    return new ImportResult(null, null, false, Optional.of(refusal), List.of());
  }

  public int accepted() {
    return InvoiceImportLog.count(rows, RowOutcome.ACCEPTED);
  }

  public int alreadyKnown() {
    return InvoiceImportLog.count(rows, RowOutcome.ALREADY_KNOWN);
  }

  public int rejected() {
    return InvoiceImportLog.count(rows, RowOutcome.REJECTED);
  }
}
