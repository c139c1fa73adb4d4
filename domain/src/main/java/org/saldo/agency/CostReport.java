package org.saldo.agency;

import java.time.LocalDate;
import org.saldo.law.CostService;
import org.saldo.money.Money;

/**
 * A cost that an agency reports.
 *
 * @param service what exactly it is for; null for the usual of its kind
 * @param reference the agency's own, unique within the placement whatever its case and spaces
 * @param valueOn when the agency paid it
 * @param note null when none; at most 500 characters
 * @param fileName of the document that proves it
 * @param content a PDF, JPEG or PNG
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CostReport(
    CostKind kind,
    CostService service,
    String reference,
    Money amount,
    LocalDate valueOn,
    String note,
    String fileName,
    byte[] content) {

  public CostReport {
    reference = References.clean(reference);
    note = note == null || note.isBlank() ? null : note.strip();
  }

  /** For what is usual of its kind. */
  public CostReport(
      CostKind kind,
      String reference,
      Money amount,
      LocalDate valueOn,
      String note,
      String fileName,
      byte[] content) {
    this(kind, null, reference, amount, valueOn, note, fileName, content);
  }
}
