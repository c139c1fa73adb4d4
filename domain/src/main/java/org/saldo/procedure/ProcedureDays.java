package org.saldo.procedure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.saldo.calendar.WorkingDays;

/**
 * Days in procedure since day zero, less the days on which all of the leading item was held; of
 * calendar days or of business days alone. Holds that overlap count once; days before day zero
 * cannot be held away.
 */
final class ProcedureDays {

  private final LocalDate zero;
  private final List<CaseFacts.Span> holds;

  /** Null where every day counts. */
  private final Predicate<LocalDate> working;

  private ProcedureDays(LocalDate zero, List<CaseFacts.Span> holds, Predicate<LocalDate> working) {
    this.zero = zero;
    this.holds = holds;
    this.working = working;
  }

  /** Those of an item that leads. */
  static ProcedureDays of(CaseFacts facts, ProcedurePlan plan, CaseFacts.Item item) {
    return new ProcedureDays(plan.dayZero(item), item.holds(), working(facts, plan));
  }

  /** Those of a secondary procedure at work: no hold stops them. */
  static ProcedureDays since(CaseFacts facts, ProcedurePlan plan, LocalDate begun) {
    return new ProcedureDays(begun, List.of(), working(facts, plan));
  }

  private static Predicate<LocalDate> working(CaseFacts facts, ProcedurePlan plan) {
    if (plan.settings().dayKind() == DayKind.CALENDAR) {
      return null;
    }
    return facts.country() == null || !WorkingDays.knows(facts.country())
        ? day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        : WorkingDays.of(facts.country())::isWorkingDay;
  }

  /** The same days, counted from another one. */
  ProcedureDays from(LocalDate day) {
    return new ProcedureDays(day, holds, working);
  }

  LocalDate zero() {
    return zero;
  }

  /** Days in procedure on a day; the day itself counts unless it is held. */
  long on(LocalDate day) {
    if (working == null) {
      return ChronoUnit.DAYS.between(zero, day) - heldUntil(day);
    }
    return day.isBefore(zero)
        ? -day.plusDays(1).datesUntil(zero.plusDays(1)).filter(working).count()
        : zero.plusDays(1)
            .datesUntil(day.plusDays(1))
            .filter(working)
            .filter(each -> !held(each))
            .count();
  }

  /** Held days after day zero up to and with the day. */
  long heldUntil(LocalDate day) {
    if (holds.isEmpty() || !day.isAfter(zero)) {
      return 0;
    }
    return zero.plusDays(1).datesUntil(day.plusDays(1)).filter(this::held).count();
  }

  private boolean held(LocalDate day) {
    return holds.stream().anyMatch(hold -> hold.covers(day));
  }

  /** The first day on which there were so many days; there must be one up to {@code latest}. */
  LocalDate dayOf(int offset, LocalDate latest) {
    if (offset < 0) {
      return before(-offset);
    }
    LocalDate day = zero;
    for (int days = 0; days < offset && day.isBefore(latest); ) {
      day = day.plusDays(1);
      days += counts(day) && !held(day) ? 1 : 0;
    }
    return day;
  }

  /** The first day from which not more than so many count up to day zero. */
  private LocalDate before(int days) {
    LocalDate day = zero;
    for (int left = days - (counts(day) ? 1 : 0); left >= 0; ) {
      day = day.minusDays(1);
      left -= counts(day) ? 1 : 0;
    }
    return day;
  }

  /** The day on which there will be so many, seen from one with fewer, if nothing is held. */
  LocalDate comes(int offset, LocalDate seenFrom) {
    long missing = offset - on(seenFrom);
    if (working == null) {
      return seenFrom.plusDays(missing);
    }
    if (missing <= 0) {
      return dayOf(offset, seenFrom);
    }
    LocalDate day = seenFrom;
    for (long left = missing; left > 0; ) {
      day = day.plusDays(1);
      left -= counts(day) ? 1 : 0;
    }
    return day;
  }

  private boolean counts(LocalDate day) {
    return working == null || working.test(day);
  }
}
