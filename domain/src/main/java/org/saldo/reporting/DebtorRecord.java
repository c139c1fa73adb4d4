package org.saldo.reporting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One dated record of a debtor.
 *
 * @param kind NAME, ADDRESS, EMAIL, PHONE, or the kind of a mark
 * @param value as people read it; null: from then on there is none
 * @param mark whether it is a mark
 * @param validUntil first day a mark no longer holds; null for everything else
 * @param replacedAt when it turned out wrong from the start; null while it counts
 */
public record DebtorRecord(
    long key,
    String kind,
    String value,
    String vatId,
    String taxNumber,
    boolean mark,
    LocalDate validFrom,
    LocalDate validUntil,
    Instant recordedAt,
    String recordedBy,
    Instant replacedAt,
    String reason) {

  boolean holdsOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validUntil == null || validUntil.isAfter(day));
  }
}
