package org.saldo.casefile;

import java.time.LocalDate;

/**
 * A hold as others see it.
 *
 * @param receivableId null for the whole case
 * @param amountMinor null for all of the receivable
 * @param until first day that is no longer held; null while it is not known
 * @param stopsInterest whether no interest grows either
 */
public record Hold(
    long id,
    long caseFileId,
    Long receivableId,
    Long amountMinor,
    HoldReason reason,
    Long sourceId,
    LocalDate from,
    LocalDate until,
    boolean stopsInterest) {

  /** Whether steps stand still on that day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  /** Whether it stops the receivable altogether: it, or the whole case, and not a part only. */
  public boolean stops(long receivable) {
    return amountMinor == null && (receivableId == null || receivableId == receivable);
  }
}
