package org.saldo.backoffice.invoice;

import java.util.Comparator;
import java.util.List;
import org.saldo.receivable.ImportResult;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.RowOutcome;
import org.saldo.receivable.RowResult;

/**
 * What a file would do.
 *
 * @param lines rejected rows first, then in the order of the file; the first 200 only
 * @param rows how many rows the file has
 */
public record Rehearsal(
    String fileName,
    String creditorName,
    InvoiceFormat format,
    int accepted,
    int alreadyKnown,
    int rejected,
    int rows,
    List<ImportLine> lines) {

  /** More rows than this are not read by anybody on a page. */
  static final int SHOWN = 200;

  private static final Comparator<RowResult> REJECTED_FIRST =
      Comparator.comparing((RowResult r) -> r.outcome() != RowOutcome.REJECTED)
          .thenComparing(RowResult::row);

  public Rehearsal {
    lines = List.copyOf(lines);
  }

  static Rehearsal of(String fileName, String creditorName, ImportResult result) {
    return new Rehearsal(
        fileName,
        creditorName,
        result.format(),
        result.accepted(),
        result.alreadyKnown(),
        result.rejected(),
        result.rows().size(),
        result.rows().stream().sorted(REJECTED_FIRST).limit(SHOWN).map(ImportLine::of).toList());
  }

  /** Whether the import would take anything. */
  public boolean isWorthwhile() {
    return accepted > 0;
  }

  public boolean isCut() {
    return rows > lines.size();
  }
}
