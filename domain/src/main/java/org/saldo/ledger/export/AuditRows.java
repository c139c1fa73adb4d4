package org.saldo.ledger.export;

import java.util.Arrays;
import java.util.List;

/** The rows that an entry gives in the tables of the audit data set. */
final class AuditRows {

  private static final CsvText CSV = new CsvText(CsvStyle.NEUTRAL);

  private AuditRows() {}

  static List<String> event(ExportedEntry entry) {
    return texts(
        entry.eventId(),
        entry.kind(),
        entry.valueOn(),
        entry.recordedAt() + "Z",
        entry.recordedBy(),
        entry.reference(),
        entry.caseNumber(),
        entry.debtorNumber(),
        entry.reverses());
  }

  static List<String> entry(ExportedEntry entry) {
    return texts(
        entry.entryNo(),
        entry.id(),
        entry.eventId(),
        entry.postedOn(),
        entry.valueOn(),
        entry.currency(),
        entry.amount(entry.totalMinor()),
        entry.caseNumber());
  }

  static List<String> line(ExportedEntry entry, ExportedEntry.Line line) {
    return texts(
        entry.entryNo(),
        line.no(),
        line.account(),
        entry.amount(line.debitMinor()),
        entry.amount(line.creditMinor()),
        entry.currency(),
        line.amount(),
        line.component(),
        line.receivable(),
        line.flexfields());
  }

  static List<String> texts(Object... values) {
    return Arrays.stream(values).map(v -> v == null ? null : v.toString()).toList();
  }

  /** A row as a line; figures keep their sign, text cannot become a formula. */
  static String csv(AuditTable table, List<String> row) {
    List<String> cells = new java.util.ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      boolean number = table.columns().get(i).type() == AuditTable.Type.NUMBER;
      cells.add(number ? row.get(i) : CsvText.text(row.get(i)));
    }
    return CSV.line(cells);
  }
}
