package org.saldo.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.saldo.money.Money;
import org.saldo.procedure.condition.CaseTraits;
import org.saldo.procedure.condition.ConditionFact;
import org.saldo.procedure.condition.Trait;
import org.saldo.receivable.OpenItems;

/**
 * What is known of a case, as it was or will be on other days. Ahead, nothing changes but time:
 * holds end on the days that are known. Back, amounts are what the ledger says of the day; who the
 * debtor is, is taken as today.
 *
 * @param today the case as it was read
 * @param moved what was posted on each receivable
 * @param readOn the day for which it was read
 */
record DatedCase(CaseFacts today, Map<Long, List<OpenItems.Moved>> moved, LocalDate readOn) {

  DatedCase {
    moved = Map.copyOf(moved);
  }

  /** The case on a day. */
  CaseFacts on(LocalDate day) {
    if (day.equals(readOn)) {
      return today;
    }
    CaseFacts then =
        day.isBefore(readOn)
            ? today.with(
                today.items().stream()
                    .filter(item -> !issued(item).isAfter(day))
                    .map(item -> back(item, day))
                    .toList(),
                today.marks(),
                today.past())
            : today;
    return then.with(then.country(), customerSince(then.traits(), day));
  }

  private static LocalDate issued(CaseFacts.Item item) {
    return item.issuedOn() == null ? item.dueOn() : item.issuedOn();
  }

  /** As the ledger had it on the day. */
  private CaseFacts.Item back(CaseFacts.Item item, LocalDate day) {
    long open =
        moved.getOrDefault(item.id(), List.of()).stream()
            .filter(m -> !m.on().isAfter(day))
            .mapToLong(OpenItems.Moved::minor)
            .sum();
    LocalDate demanded =
        item.demandedOn() != null && item.demandedOn().isAfter(day) ? null : item.demandedOn();
    return new CaseFacts.Item(
        item.id(),
        item.number(),
        item.issuedOn(),
        item.dueOn(),
        Money.ofMinor(open, item.open().currency()),
        Math.min(item.heldPartMinor(), Math.max(0, open)),
        item.follows(),
        item.cycle(),
        item.defaultSince(),
        demanded,
        open > 0 ? null : LocalDate.MIN,
        item.holds(),
        item.partHeldBy());
  }

  /** Open principal of a receivable on a day. */
  Money principal(long receivableId, LocalDate day) {
    long minor =
        moved.getOrDefault(receivableId, List.of()).stream()
            .filter(m -> !m.on().isAfter(day) || !day.isBefore(readOn))
            .mapToLong(OpenItems.Moved::principalMinor)
            .sum();
    return Money.ofMinor(minor, today.currency());
  }

  private CaseTraits customerSince(CaseTraits traits, LocalDate day) {
    Trait known = traits.traits().get(ConditionFact.CUSTOMER_DAYS);
    if (known == null || known.number() == null) {
      return traits;
    }
    BigDecimal then = known.number().add(BigDecimal.valueOf(ChronoUnit.DAYS.between(readOn, day)));
    return traits.with(Map.of(ConditionFact.CUSTOMER_DAYS, Trait.of(then)));
  }
}
