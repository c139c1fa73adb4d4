package org.saldo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saldo.debtor.MarkKind;
import org.saldo.money.Money;
import org.saldo.procedure.condition.ConditionFact;
import org.saldo.procedure.condition.Trait;

/**
 * What happens to a case, day by day from day 0 on; and what is known of it on a day: nothing that
 * happens later, no end of a hold before it has ended.
 *
 * @param closed when nobody works it
 * @param eras procedures that are in force from a day on, in order; the first from the beginning
 * @param pins procedures that are pinned for a time
 */
record Chronicle(
    List<Debt> debts,
    List<Marked> marks,
    List<Happening> happenings,
    Period closed,
    List<Era> eras,
    List<Pinned> pins,
    String country,
    String segment) {

  static final int NEVER = 10_000;
  static final LocalDate DAY_0 = LocalDate.of(2024, 1, 10);

  record Period(int from, int until) {

    static final Period NONE = new Period(NEVER, NEVER);

    boolean has(int day) {
      return from <= day && day < until;
    }
  }

  record Marked(MarkKind kind, Period when) {}

  record Happening(StartEvent kind, long id, int day, Long debt) {}

  record Pinned(String key, Period when) {}

  record Era(int from, List<ProcedurePlan> plans) {}

  record Held(String reason, Period when) {}

  /** What is left of it from a day on. */
  record Left(int day, long minor) {}

  /**
   * Something owed.
   *
   * @param known first day on which it is known
   * @param paid day on which the rest is paid; NEVER for none
   * @param back day on which that payment is returned; NEVER for none
   * @param again day on which something becomes open on it anew; NEVER for none
   * @param demanded day on which a demand was delivered; NEVER for none
   * @param part when a part of it is disputed
   */
  record Debt(
      long id,
      int due,
      int known,
      List<Left> left,
      int paid,
      int back,
      int again,
      int demanded,
      List<Held> holds,
      Period part,
      long partMinor) {

    boolean openOn(int day) {
      return day < paid || day >= back || day >= again;
    }

    CaseFacts.Item on(int day, boolean settledLongAgo) {
      long minor = 10_000;
      for (Left each : left) {
        minor = day >= each.day() ? each.minor() : minor;
      }
      List<CaseFacts.Span> spans = new ArrayList<>();
      for (Held hold : holds) {
        if (hold.when().from() <= day) {
          spans.add(span(hold.reason(), hold.when(), day));
        }
      }
      if (back <= day) {
        spans.add(span("PAID", new Period(paid, back), day));
      }
      boolean open = openOn(day);
      boolean parted = open && part.has(day);
      LocalDate settledOn = settledLongAgo ? LocalDate.MIN : date(paid);
      return new CaseFacts.Item(
          id,
          "R-" + id,
          date(due).minusDays(14),
          date(due),
          Money.ofMinor(open ? minor : 0, "EUR"),
          parted ? partMinor : 0,
          true,
          day >= again ? 2 : 1,
          day < demanded ? null : date(demanded).plusDays(1),
          day < demanded ? null : date(demanded),
          open ? null : settledOn,
          spans,
          parted ? Set.of("DISPUTE") : Set.of());
    }

    private static CaseFacts.Span span(String reason, Period when, int day) {
      return new CaseFacts.Span(
          reason, date(when.from()), when.until() > day ? null : date(when.until()));
    }
  }

  static LocalDate date(int day) {
    return DAY_0.plusDays(day);
  }

  List<ProcedurePlan> plans(int day) {
    List<ProcedurePlan> plans = eras.get(0).plans();
    for (Era era : eras) {
      plans = era.from() <= day ? era.plans() : plans;
    }
    return plans;
  }

  /**
   * Whether something is new on a day that nobody could look back at: a version, a debt, anew or
   * again.
   */
  boolean changesAt(int day) {
    return !plans(day).equals(plans(day - 1))
        || debts.stream().anyMatch(debt -> debt.known() == day || debt.again() == day);
  }

  /** Whether a payment of what a step is kept under went back. */
  boolean returned(String step) {
    return debts.stream()
        .anyMatch(debt -> debt.back() != NEVER && step.contains(" " + debt.id() + "/"));
  }

  String pin(int day) {
    for (Pinned pin : pins) {
      if (pin.when().has(day)) {
        return pin.key();
      }
    }
    return null;
  }

  private LocalDate workedFrom(int day) {
    if (closed.has(day)) {
      return null;
    }
    return day < closed.until() ? date(-200) : date(closed.until());
  }

  /**
   * Tells a diary what is known on a day.
   *
   * @param everyNight whether no night was missed; then nobody asks when something was settled
   */
  void tell(Diary diary, int day, boolean everyNight) {
    List<CaseFacts.Item> items = new ArrayList<>();
    for (Debt debt : debts) {
      if (debt.known() <= day) {
        items.add(debt.on(day, everyNight));
      }
    }
    List<CaseFacts.Mark> known = new ArrayList<>();
    for (Marked mark : marks) {
      if (mark.when().from() <= day) {
        CaseFacts.Span span = Debt.span("", mark.when(), day);
        known.add(new CaseFacts.Mark(mark.kind(), span.from(), span.until()));
      }
    }
    List<CaseFacts.Event> events = new ArrayList<>();
    for (Happening each : happenings) {
      if (each.day() <= day) {
        events.add(new CaseFacts.Event(each.kind(), each.id(), date(each.day()), each.debt()));
      }
    }
    diary
        .is(ConditionFact.SEGMENT, Trait.of(segment))
        .in(country)
        .pinned(pin(day))
        .knows(workedFrom(day), items, known, events)
        .allInForce(plans(day))
        .on(date(day));
  }
}
