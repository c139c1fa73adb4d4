package org.saldo.receivable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saldo.problem.Refusal;

/**
 * Reads the invoices of one file; a port that the format adapters implement.
 *
 * <p>A reader never guesses and never computes: what is missing or unreadable is a {@link Refusal}
 * of the row (or of the file), with the element or column as its field. It resolves no external
 * entity and opens no connection.
 */
public interface InvoiceReader {

  /** The formats that this reader understands. */
  Set<InvoiceFormat> formats();

  /**
   * Reads a file.
   *
   * @param content the whole file
   * @return one row per invoice in file order, or the refusal of the file as a whole
   */
  Reading read(byte[] content, InvoiceFormat format);

  /**
   * What a file gave: rows, or the reason why the file cannot be read at all (then no rows).
   *
   * @param refusal why the file as a whole was refused, empty when it could be read
   */
  record Reading(List<Row> rows, Optional<Refusal> refusal) {

    public Reading {
      rows = List.copyOf(rows);
    }

    public static Reading of(List<Row> rows) {
      return new Reading(rows, Optional.empty());
    }

    public static Reading refused(Refusal refusal) {
      return new Reading(List.of(), Optional.of(refusal));
    }
  }

  /**
   * One invoice of a file: the document, or why it cannot be taken.
   *
   * @param row 1 for the first invoice; in CSV the line number of the file (the header is line 1)
   * @param document null exactly when there are refusals
   * @param refusals empty exactly when there is a document
   */
  record Row(int row, InvoiceDocument document, List<Refusal> refusals) {

    public Row {
      refusals = List.copyOf(refusals);
      if ((document == null) == refusals.isEmpty()) {
        throw new IllegalArgumentException("a row is a document or refusals");
      }
    }

    public static Row of(int row, InvoiceDocument document) {
      return new Row(row, document, List.of());
    }

    public static Row refused(int row, List<Refusal> refusals) {
      return new Row(row, null, refusals);
    }
  }
}
