package org.saldo.claim.limitation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The periods of a claim while what bears on them comes in, the earliest first. */
final class LimitationRun {

  private static final int TITLE_YEARS = 30;
  private static final int MONTHS_AFTER_TALKS = 3;
  private static final int MONTHS_AFTER_PROCEEDINGS = 6;

  /** A period without what suspends it. */
  private record Span(LocalDate first, LocalDate last) {

    static Span after(LocalDate day, int years) {
      return new Span(day.plusDays(1), day.plusYears(years));
    }
  }

  /**
   * Days that do not count.
   *
   * @param until last one; null while it goes on
   * @param notBefore the period does not end before; null when nothing says so
   */
  private record Pause(LocalDate from, LocalDate until, LocalDate notBefore) {}

  private final List<Span> spans = new ArrayList<>();
  private final List<Pause> pauses = new ArrayList<>();
  private int years;

  /** The regular period: it begins with the end of the year of a day. */
  LimitationRun(LocalDate arose, int years) {
    this.years = years;
    spans.add(Span.after(LocalDate.of(arose.getYear(), 12, 31), years));
  }

  /** The last day; null while it does not run. */
  LocalDate lastDay() {
    LocalDate latest = null;
    for (Span span : spans) {
      LocalDate last = lastDay(span);
      if (last == null) {
        return null;
      }
      latest = latest == null || last.isAfter(latest) ? last : latest;
    }
    return latest;
  }

  /** What is suspended moves the end, so that more of what is later falls inside. */
  private LocalDate lastDay(Span span) {
    LocalDate last = span.last();
    LocalDate counted = span.first().minusDays(1);
    for (Pause pause : pauses) {
      if (pause.from().isAfter(last)) {
        break;
      }
      if (pause.until() == null) {
        return null;
      }
      LocalDate from = pause.from().isAfter(counted) ? pause.from() : counted.plusDays(1);
      if (!pause.until().isBefore(from)) {
        last = last.plusDays(ChronoUnit.DAYS.between(from, pause.until()) + 1);
        counted = pause.until();
      }
      if (pause.notBefore() != null && pause.notBefore().isAfter(last)) {
        last = pause.notBefore();
      }
    }
    return last;
  }

  LimitationEffect take(LimitationFact fact) {
    LocalDate before = lastDay();
    if (fact.cause() == LimitationCause.TITLE_FINAL) {
      title(fact.from());
      return LimitationEffect.TITLED;
    }
    if (fact.cause() == LimitationCause.RETURNED_PAYMENT) {
      return LimitationEffect.NONE;
    }
    if (before != null && fact.from().isAfter(before)) {
      return LimitationEffect.TOO_LATE;
    }
    LimitationEffect effect = apply(fact);
    LocalDate after = lastDay();
    return before != null && before.equals(after) ? LimitationEffect.NOT_LONGER : effect;
  }

  private LimitationEffect apply(LimitationFact fact) {
    switch (fact.cause()) {
      case NEGOTIATION -> pause(fact.from(), fact.until(), plus(fact.until(), MONTHS_AFTER_TALKS));
      case COURT_ORDER_SERVED, INSOLVENCY_FILED ->
          pause(fact.from(), plus(fact.until(), MONTHS_AFTER_PROCEEDINGS), null);
      case CONSUMER_CREDIT -> pause(fact.from(), fact.until(), null);
      default -> {
        spans.add(Span.after(fact.from(), years));
        return LimitationEffect.RESTARTS;
      }
    }
    return LimitationEffect.SUSPENDS;
  }

  private static LocalDate plus(LocalDate day, int months) {
    return day == null ? null : day.plusMonths(months);
  }

  private void pause(LocalDate from, LocalDate until, LocalDate notBefore) {
    pauses.add(new Pause(from, until, notBefore));
    pauses.sort(Comparator.comparing(Pause::from));
  }

  /** Also of a claim that had lapsed: against a final decision nobody can plead that any more. */
  private void title(LocalDate on) {
    spans.clear();
    pauses.clear();
    years = TITLE_YEARS;
    spans.add(Span.after(on, years));
  }
}
