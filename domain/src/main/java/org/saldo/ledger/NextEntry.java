package org.saldo.ledger;

import java.time.LocalDate;

/**
 * Where the books of a creditor stand while they are locked.
 *
 * @param openFrom first day on which something may still be booked
 */
record NextEntry(long entryNo, LocalDate openFrom) {

  /** Number and day as they are selected. */
  static NextEntry of(Object[] row) {
    return new NextEntry(
        ((Number) row[0]).longValue(),
        row[1] instanceof LocalDate day ? day : ((java.sql.Date) row[1]).toLocalDate());
  }

  /** The day on which to book: what comes after its day was closed goes to the next open one. */
  LocalDate bookedOn(LocalDate today) {
    return today.isBefore(openFrom) ? openFrom : today;
  }

  /** After one more entry. */
  NextEntry further() {
    return new NextEntry(entryNo + 1, openFrom);
  }
}
