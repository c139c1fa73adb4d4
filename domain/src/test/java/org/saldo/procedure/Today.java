package org.saldo.procedure;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saldo.debtor.MarkKind;
import org.saldo.procedure.condition.Condition;

/** What somebody with a calendar sees of a case on a day. */
record Today(LocalDate day, CaseFacts facts) {

  /** Public holidays of all of Germany in the months that histories are about. */
  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.of(2023, 12, 25),
          LocalDate.of(2023, 12, 26),
          LocalDate.of(2024, 1, 1),
          LocalDate.of(2024, 3, 29),
          LocalDate.of(2024, 4, 1),
          LocalDate.of(2024, 5, 1),
          LocalDate.of(2024, 5, 9),
          LocalDate.of(2024, 5, 20));

  boolean worked() {
    return facts.workedFrom() != null && !day.isBefore(facts.workedFrom());
  }

  boolean marked(MarkKind kind) {
    for (CaseFacts.Mark mark : facts.marks()) {
      if (mark.kind() == kind && within(mark.from(), mark.until(), day)) {
        return true;
      }
    }
    return false;
  }

  private static boolean within(LocalDate from, LocalDate until, LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  CaseFacts.Item item(long id) {
    for (CaseFacts.Item item : facts.items()) {
      if (item.id() == id) {
        return item;
      }
    }
    throw new IllegalArgumentException("no item " + id);
  }

  boolean open(CaseFacts.Item item) {
    return item.open().minor() > 0;
  }

  boolean held(CaseFacts.Item item) {
    return heldOn(item, day);
  }

  private static boolean heldOn(CaseFacts.Item item, LocalDate on) {
    for (CaseFacts.Span hold : item.holds()) {
      if (within(hold.from(), hold.until(), on)) {
        return true;
      }
    }
    return false;
  }

  /** Whether days of it count, unless an older one leads: something is left to ask for. */
  boolean leads(CaseFacts.Item item) {
    return item.follows()
        && open(item)
        && !held(item)
        && item.open().minor() > item.heldPartMinor();
  }

  CaseFacts.Item leader() {
    CaseFacts.Item leader = null;
    for (CaseFacts.Item item : facts.items()) {
      if (leads(item) && (leader == null || item.dueOn().isBefore(leader.dueOn()))) {
        leader = item;
      }
    }
    return leader;
  }

  CaseFacts.Item oldestOpen() {
    CaseFacts.Item oldest = null;
    for (CaseFacts.Item item : facts.items()) {
      if (item.follows()
          && open(item)
          && (oldest == null || item.dueOn().isBefore(oldest.dueOn()))) {
        oldest = item;
      }
    }
    return oldest;
  }

  /** A person stops all steps by a hold on each open item. */
  boolean stoppedByPerson() {
    for (CaseFacts.Item item : facts.items()) {
      if (item.follows() && open(item)) {
        boolean manual = false;
        for (CaseFacts.Span hold : item.holds()) {
          manual |= hold.reason().equals("MANUAL") && within(hold.from(), hold.until(), day);
        }
        if (!manual) {
          return false;
        }
      }
    }
    return true;
  }

  /** What a step of a secondary procedure may say to the debtor. */
  Set<Long> askable() {
    Set<Long> about = new HashSet<>();
    for (CaseFacts.Item item : facts.items()) {
      if (leads(item)) {
        about.add(item.id());
      }
    }
    return about;
  }

  /** A message names the leader and all that is overdue; a hand-over what may go by itself. */
  Set<Long> named(CaseFacts.Item leader, boolean gated) {
    Set<Long> named = new HashSet<>(Set.of(leader.id()));
    for (CaseFacts.Item item : facts.items()) {
      if (leads(item)
          && item.dueOn().isBefore(day)
          && (!gated || (inDefaultAndDemanded(item) && item.heldPartMinor() == 0))) {
        named.add(item.id());
      }
    }
    return named;
  }

  boolean inDefaultAndDemanded(CaseFacts.Item item) {
    return item.defaultSince() != null
        && !item.defaultSince().isAfter(day)
        && item.demandedOn() != null
        && !item.demandedOn().isAfter(day);
  }

  /**
   * Days since day zero up to and with today.
   *
   * @param held item whose held days after day zero do not count; null when none is left out
   */
  int days(LocalDate zero, CaseFacts.Item held, boolean business) {
    int days = 0;
    for (LocalDate each = zero.plusDays(1); !each.isAfter(day); each = each.plusDays(1)) {
      if ((!business || working(each)) && (held == null || !heldOn(held, each))) {
        days++;
      }
    }
    for (LocalDate each = zero; each.isAfter(day); each = each.minusDays(1)) {
      if (!business || working(each)) {
        days--;
      }
    }
    return days;
  }

  private boolean working(LocalDate each) {
    return each.getDayOfWeek() != DayOfWeek.SATURDAY
        && each.getDayOfWeek() != DayOfWeek.SUNDAY
        && !("DE".equals(facts.country()) && HOLIDAYS.contains(each));
  }

  /**
   * The first event that began nothing yet: not more than thirty days ago, not before there was
   * such a procedure, and not while it was at work.
   */
  CaseFacts.Event event(ProcedurePlan plan, Notebook.Spell before) {
    CaseFacts.Event first = null;
    for (CaseFacts.Event event : facts.events()) {
      boolean past =
          before != null
              && (event.on().isBefore(before.ended)
                  || (event.on().equals(before.ended) && before.event == event.id()));
      if (event.kind() == plan.settings().startsWith()
          && !past
          && !event.on().isAfter(day)
          && !event.on().isBefore(plan.since())
          && ChronoUnit.DAYS.between(event.on(), day) <= 30
          && (first == null || event.on().isBefore(first.on()))) {
        first = event;
      }
    }
    return first;
  }

  boolean all(List<Condition> conditions, int level) {
    for (Condition condition : conditions) {
      if (!is(condition, level)) {
        return false;
      }
    }
    return true;
  }

  private boolean is(Condition condition, int level) {
    BigDecimal number = number(condition, level);
    String value = condition.values().get(0);
    return switch (condition.comparison()) {
      case AT_LEAST -> number != null && number.compareTo(new BigDecimal(value)) >= 0;
      case LESS_THAN -> number != null && number.compareTo(new BigDecimal(value)) < 0;
      case ONE_OF -> hasOneOf(words(condition), condition.values());
      case NONE_OF -> !hasOneOf(words(condition), condition.values());
    };
  }

  private static boolean hasOneOf(Set<String> words, List<String> values) {
    for (String value : values) {
      if (words.contains(value)) {
        return true;
      }
    }
    return false;
  }

  private BigDecimal number(Condition condition, int level) {
    return switch (condition.fact()) {
      case AMOUNT_OPEN -> {
        long minor = 0;
        for (CaseFacts.Item item : facts.items()) {
          minor += item.open().minor();
        }
        yield BigDecimal.valueOf(minor, 2);
      }
      case NUMBER_OPEN -> {
        int open = 0;
        for (CaseFacts.Item item : facts.items()) {
          open += item.follows() && open(item) ? 1 : 0;
        }
        yield BigDecimal.valueOf(open);
      }
      case DAYS_OVERDUE ->
          oldestOpen() == null
              ? null
              : BigDecimal.valueOf(ChronoUnit.DAYS.between(oldestOpen().dueOn(), day));
      case DUNNING_LEVEL -> BigDecimal.valueOf(level);
      default -> null;
    };
  }

  private Set<String> words(Condition condition) {
    Set<String> words = new HashSet<>();
    switch (condition.fact()) {
      case MARK -> {
        for (MarkKind kind : MarkKind.values()) {
          if (marked(kind)) {
            words.add(kind.name());
          }
        }
      }
      case HELD_BY -> {
        for (CaseFacts.Item item : facts.items()) {
          if (item.follows() && open(item)) {
            words.addAll(item.partHeldBy());
            for (CaseFacts.Span hold : item.holds()) {
              if (within(hold.from(), hold.until(), day)) {
                words.add(hold.reason());
              }
            }
          }
        }
      }
      default -> words.addAll(facts.traits().of(condition.fact()).words());
    }
    return words;
  }
}
