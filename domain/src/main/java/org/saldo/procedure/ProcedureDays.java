package org.saldo.procedure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days in procedure of one item: calendar days since day zero, less the days on which all of it was
 * held. Holds that overlap count once; days before day zero cannot be held away.
 */
final class ProcedureDays {

  private final CaseFacts.Item item;
  private final LocalDate zero;

  ProcedureDays(CaseFacts.Item item, ProcedurePlan plan) {
    this.item = item;
    this.zero = plan.dayZero(item);
  }

  /** Days in procedure on a day; the day itself counts unless it is held. */
  long on(LocalDate day) {
    return ChronoUnit.DAYS.between(zero, day) - heldUntil(day);
  }

  /** Held days after day zero up to and with the day. */
  long heldUntil(LocalDate day) {
    if (item.holds().isEmpty() || !day.isAfter(zero)) {
      return 0;
    }
    return zero.plusDays(1).datesUntil(day.plusDays(1)).filter(item::heldOn).count();
  }

  /** The first day on which the item had so many days; there must be one up to {@code latest}. */
  LocalDate dayOf(int offset, LocalDate latest) {
    LocalDate day = zero.plusDays(offset);
    while (on(day) < offset && day.isBefore(latest)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
