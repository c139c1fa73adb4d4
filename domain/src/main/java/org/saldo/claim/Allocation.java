package org.saldo.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;

/**
 * Where a payment goes: to what the payer named, then to what is due, the oldest first, then to the
 * rest; inside each to costs and fees, then interest, then principal (sections 366, 367 BGB).
 *
 * <p>For example 60.00 on costs 55.62, interest 25.00 and principal 1 000.00 pays the costs and
 * 4.38 of the interest.
 */
public final class Allocation {

  private static final List<Component> ORDER =
      List.of(Component.COST, Component.FEE, Component.INTEREST, Component.PRINCIPAL);

  private Allocation() {}

  /**
   * @param items of the case, of one currency; settled ones and credits take nothing
   * @param designated keys of the receivables that the payer named
   * @param on value date: what is due later comes last
   * @return parts that add up to the amount; what is left over comes last, without a receivable
   */
  public static List<Allocated> of(
      Money amount, List<OpenItem> items, Collection<Long> designated, LocalDate on) {
    Set<Long> named = new HashSet<>(designated);
    List<Allocated> parts = new ArrayList<>();
    Money rest = amount;
    for (OpenItem item : inOrder(items, named, on)) {
      AllocationRule rule =
          named.contains(item.id()) ? AllocationRule.DESIGNATED : AllocationRule.OLDEST_DUE;
      for (Component component : ORDER) {
        Money open = item.open(component);
        if (open.isPositive() && rest.isPositive()) {
          Money taken = open.min(rest);
          parts.add(new Allocated(item.id(), component, taken, rule));
          rest = rest.minus(taken);
        }
      }
    }
    if (rest.isPositive()) {
      parts.add(new Allocated(null, null, rest, AllocationRule.SURPLUS));
    }
    return List.copyOf(parts);
  }

  private static List<OpenItem> inOrder(List<OpenItem> items, Set<Long> named, LocalDate on) {
    return items.stream()
        .filter(item -> item.open().isPositive())
        .sorted(
            Comparator.comparing((OpenItem item) -> !named.contains(item.id()))
                .thenComparing(item -> item.dueOn().isAfter(on))
                .thenComparing(OpenItem::dueOn)
                .thenComparing(OpenItem::id))
        .toList();
  }
}
