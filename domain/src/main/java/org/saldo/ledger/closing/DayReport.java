package org.saldo.ledger.closing;

import java.time.LocalDateTime;

/**
 * What a look at a day gave.
 *
 * @param coversAll whether the whole books were looked at, not the entries of the day alone
 * @param open how many findings nobody accepted
 */
record DayReport(
    long id, long firstNo, long lastNo, boolean coversAll, LocalDateTime recordedAt, long open) {

  /** Whether it still says what a look now would say. */
  boolean holds(long first, long last, boolean all, LocalDateTime since) {
    return firstNo == first && lastNo == last && (coversAll || !all) && !recordedAt.isBefore(since);
  }
}
