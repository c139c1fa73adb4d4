package org.saldo.claim.limitation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something to be recorded because it bears on limitation.
 *
 * @param receivable public id; null for all receivables of the case
 * @param from not in the future
 * @param until only of what lasts; null while it goes on
 * @param note 1 to 500 characters
 * @param proof file that proves it; null when none
 */
public record NewLimitationEvent(
    UUID receivable,
    LimitationEventKind kind,
    LocalDate from,
    LocalDate until,
    String note,
    Proof proof) {

  /** A file as it was handed in. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Proof(String fileName, byte[] content) {}
}
