package org.saldo.agency;

import java.time.LocalDate;
import org.saldo.money.Money;

/**
 * A cost that an agency reports.
 *
 * @param reference the agency's own, unique within the placement whatever its case and spaces
 * @param valueOn when the agency paid it
 * @param note null when none; at most 500 characters
 * @param fileName of the document that proves it
 * @param content a PDF, JPEG or PNG
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CostReport(
    CostKind kind,
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
}
