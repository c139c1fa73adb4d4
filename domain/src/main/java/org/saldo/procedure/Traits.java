package org.saldo.procedure;

import static org.saldo.procedure.condition.ConditionFact.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.saldo.casefile.HoldReason;
import org.saldo.money.Money;
import org.saldo.procedure.condition.CaseTraits;
import org.saldo.procedure.condition.Condition;
import org.saldo.procedure.condition.ConditionFact;
import org.saldo.procedure.condition.Trait;

/** What conditions say of a case on a day, each with what the case is like. */
final class Traits {

  private Traits() {}

  /** Everything that is known of a case on a day. */
  static CaseTraits on(CaseFacts facts, LocalDate day) {
    List<CaseFacts.Item> open =
        facts.items().stream().filter(item -> item.follows() && item.openOn(day)).toList();
    Map<ConditionFact, Trait> known = new EnumMap<>(ConditionFact.class);
    known.put(AMOUNT_OPEN, Trait.of(amount(facts)));
    known.put(DAYS_OVERDUE, daysOverdue(open, day));
    known.put(NUMBER_OPEN, Trait.of(open.size()));
    known.put(DUNNING_LEVEL, Trait.of(facts.dunning().before(day)));
    known.put(RETURNED_PAYMENTS, Trait.of(returned(facts, day)));
    known.put(CURRENCY, Trait.of(facts.currency()));
    known.put(MARK, Trait.of(marks(facts, day)));
    known.put(HELD_BY, Trait.of(holds(open, day)));
    return facts.traits().with(known);
  }

  private static BigDecimal amount(CaseFacts facts) {
    return Money.sum(facts.currency(), facts.items().stream().map(CaseFacts.Item::open).toList())
        .amount();
  }

  private static Trait daysOverdue(List<CaseFacts.Item> open, LocalDate day) {
    Optional<LocalDate> oldest =
        open.stream().map(CaseFacts.Item::dueOn).min(Comparator.naturalOrder());
    return oldest
        .map(due -> Trait.of(ChronoUnit.DAYS.between(due, day)))
        .orElseGet(() -> Trait.of((BigDecimal) null));
  }

  /** Days on which something stopped standing as paid: each return leaves that hold. */
  private static long returned(CaseFacts facts, LocalDate day) {
    return facts.items().stream()
        .flatMap(item -> item.holds().stream())
        .filter(hold -> hold.reason().equals(HoldReason.PAID.name()) && hold.until() != null)
        .map(CaseFacts.Span::until)
        .filter(back -> !back.isAfter(day) && back.isAfter(day.minusYears(1)))
        .distinct()
        .count();
  }

  private static Set<String> marks(CaseFacts facts, LocalDate day) {
    Set<String> kinds = new HashSet<>();
    facts.marks().stream().filter(m -> m.covers(day)).forEach(m -> kinds.add(m.kind().name()));
    return kinds;
  }

  private static Set<String> holds(List<CaseFacts.Item> open, LocalDate day) {
    Set<String> reasons = new HashSet<>();
    for (CaseFacts.Item item : open) {
      item.holds().stream().filter(h -> h.covers(day)).forEach(h -> reasons.add(h.reason()));
      reasons.addAll(item.partHeldBy());
    }
    return reasons;
  }

  /** Each condition with its result, in their order. */
  static List<Finding> tried(List<Condition> conditions, CaseFacts facts, LocalDate day) {
    if (conditions.isEmpty()) {
      return List.of();
    }
    CaseTraits traits = on(facts, day);
    List<Finding> rules = new ArrayList<>();
    for (Condition condition : conditions) {
      rules.add(
          Finding.rule(
              "condition." + condition.fact(),
              condition.holds(traits),
              condition.comparison().name(),
              String.join(" ", condition.values()),
              said(traits.of(condition.fact()))));
    }
    return rules;
  }

  static boolean allHold(List<Condition> conditions, CaseFacts facts, LocalDate day) {
    return tried(conditions, facts, day).stream().allMatch(Finding::held);
  }

  private static String said(Trait trait) {
    return trait.number() == null
        ? String.join(" ", new TreeSet<>(trait.words()))
        : trait.number().toPlainString();
  }
}
