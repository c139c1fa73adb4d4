package org.saldo.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/**
 * The one calculator: walks along the days of a claim and lets interest grow and payments be
 * allocated on the same time line. Pages, letters, statements, exports and postings all ask it, so
 * they cannot disagree.
 *
 * <p>It is pure, and the order in which facts came to be known does not matter: they count by value
 * date, then by kind (what is owed before what is paid), then by reference.
 *
 * <p>A payment pays what the payer named, then what is due, then the rest; inside that what is
 * secured less, what bears more interest, what is older; what is equal in all that in proportion
 * (section 366 BGB). Inside a receivable the order is that of {@link ComponentOrder}; where it is
 * pooled, what the payer did not name is paid component by component over all such receivables. The
 * day of a payment still bears interest on what was owed before it. What nothing open takes revives
 * what was written off, as far as it reaches.
 */
public final class ClaimCalculator {

  private final ClaimHistory history;
  private final Map<Long, ItemRun> runs = new TreeMap<>();
  private final Map<Long, List<Allocated>> allocations = new LinkedHashMap<>();

  private ClaimCalculator(ClaimHistory history) {
    this.history = history;
    history
        .items()
        .forEach(i -> runs.put(i.id(), new ItemRun(i, history.stops(), history.currency())));
  }

  /** How a claim stands at the end of a day; what has a later value date does not count yet. */
  public static ClaimStanding at(ClaimHistory history, LocalDate day) {
    return new ClaimCalculator(history).walk(day);
  }

  private ClaimStanding walk(LocalDate day) {
    Map<LocalDate, List<ClaimHistory.Happening>> days = new TreeMap<>();
    Stream.concat(history.owed().stream(), history.paid().stream())
        .filter(h -> !h.valueOn().isAfter(day))
        .sorted(
            Comparator.comparing(ClaimCalculator::turn)
                .thenComparing(ClaimHistory.Happening::reference))
        .forEach(h -> days.computeIfAbsent(h.valueOn(), d -> new ArrayList<>()).add(h));
    Map<LocalDate, Set<Long>> occasions = new HashMap<>();
    for (ClaimHistory.Item item : history.items()) {
      occasions(item)
          .filter(d -> !d.isAfter(day))
          .forEach(d -> occasions.computeIfAbsent(d, none -> new HashSet<>()).add(item.id()));
    }
    Set<LocalDate> all = new TreeSet<>(days.keySet());
    all.addAll(occasions.keySet());
    for (LocalDate each : all) {
      List<ClaimHistory.Happening> happenings = days.getOrDefault(each, List.of());
      Set<Long> touched = new TreeSet<>(occasions.getOrDefault(each, Set.of()));
      grow(happenings, touched, each);
      happenings.forEach(happening -> touched.addAll(happen(happening)));
      touched.forEach(id -> runs.get(id).post(each));
    }
    Map<Long, ClaimStanding.Item> items = new TreeMap<>();
    runs.forEach(
        (id, run) -> {
          run.growUntil(day);
          items.put(id, run.standing(day));
        });
    return new ClaimStanding(day, items, allocations);
  }

  /**
   * Lets interest grow up to a day: of everything where a payment looks for what is open, else of
   * what the day touches alone. Growing later comes to the same, for nothing is rounded on the way.
   */
  private void grow(List<ClaimHistory.Happening> happenings, Set<Long> occasions, LocalDate day) {
    if (happenings.stream().anyMatch(ClaimHistory.Paid.class::isInstance)) {
      runs.values().forEach(run -> run.growUntil(day));
      return;
    }
    occasions.forEach(id -> runs.get(id).growUntil(day));
    happenings.forEach(owed -> runs.get(((ClaimHistory.Owed) owed).itemId()).growUntil(day));
  }

  /** On one day: what is owed, what of it is written off, what is paid. */
  private static int turn(ClaimHistory.Happening happening) {
    return happening instanceof ClaimHistory.Owed owed ? owed.writtenOff() ? 1 : 0 : 2;
  }

  private static Stream<LocalDate> occasions(ClaimHistory.Item item) {
    return Stream.concat(Stream.ofNullable(item.claimedOn()), item.occasions().stream());
  }

  /** The receivables that it changes. */
  private Set<Long> happen(ClaimHistory.Happening happening) {
    if (happening instanceof ClaimHistory.Paid payment) {
      List<Allocated> parts = allocate(payment);
      allocations.put(payment.key(), parts);
      Set<Long> touched = new HashSet<>();
      parts.stream()
          .filter(part -> part.receivableId() != null)
          .forEach(part -> touched.add(part.receivableId()));
      return touched;
    }
    ClaimHistory.Owed owed = (ClaimHistory.Owed) happening;
    ItemRun run = runs.get(owed.itemId());
    if (owed.writtenOff()) {
      run.writeOff(owed.component(), owed.amount().negated(), owed.valueOn());
    } else {
      run.owe(owed.component(), owed.amount());
    }
    return Set.of(owed.itemId());
  }

  private List<Allocated> allocate(ClaimHistory.Paid payment) {
    Money rest = payment.amount();
    List<Allocated> parts = new ArrayList<>();
    for (Allocated fixed : payment.fixed()) {
      rest = rest.minus(put(fixed, rest, payment.valueOn(), parts));
    }
    Set<Long> named = new HashSet<>(payment.designated());
    List<List<ItemRun>> pool = new ArrayList<>();
    List<List<ItemRun>> ranks = ranks(payment.valueOn(), named);
    ranks.stream().filter(equal -> pooled(equal.get(0), named)).forEach(pool::add);
    for (List<ItemRun> equal : ranks) {
      if (pooled(equal.get(0), named)) {
        // All of them when the turn of the first has come.
        rest = rest.minus(pool(pool, rest, payment.valueOn(), parts));
        pool.clear();
        continue;
      }
      AllocationRule rule =
          named.contains(equal.get(0).item().id())
              ? AllocationRule.DESIGNATED
              : equal.size() > 1 ? AllocationRule.PROPORTIONAL : AllocationRule.OLDEST_DUE;
      List<Money> shares =
          Proportion.of(rest, equal.stream().map(r -> r.payable(payment.valueOn())).toList());
      for (int i = 0; i < equal.size(); i++) {
        rest = rest.minus(pay(equal.get(i), shares.get(i), payment.valueOn(), rule, parts));
      }
    }
    rest = recover(payment, rest, named, parts);
    if (rest.isPositive()) {
      parts.add(new Allocated(null, null, rest, AllocationRule.SURPLUS));
    }
    return List.copyOf(parts);
  }

  private static boolean pooled(ItemRun run, Set<Long> named) {
    return run.item().order().pooled() && !named.contains(run.item().id());
  }

  /** Pays one component of all after the other. */
  private static Money pool(
      List<List<ItemRun>> pool, Money amount, LocalDate on, List<Allocated> parts) {
    Money rest = amount;
    for (Component component : ComponentOrder.BGB_367_POOLED.components()) {
      for (List<ItemRun> equal : pool) {
        List<Money> shares =
            Proportion.of(rest, equal.stream().map(r -> r.payable(component, on)).toList());
        for (int i = 0; i < equal.size(); i++) {
          rest =
              rest.minus(
                  take(equal.get(i), component, shares.get(i), AllocationRule.POOLED, parts));
        }
      }
    }
    return amount.minus(rest);
  }

  /** What a person put somewhere, as far as it is open there. */
  private Money put(Allocated fixed, Money rest, LocalDate on, List<Allocated> parts) {
    ItemRun run = runs.get(fixed.receivableId());
    Money most = fixed.amount().min(rest);
    return fixed.component() == null
        ? pay(run, most.min(run.payable(on)), on, fixed.rule(), parts)
        : take(
            run,
            fixed.component(),
            most.min(run.payable(fixed.component(), on)),
            fixed.rule(),
            parts);
  }

  /** What nothing open takes revives as much of what was written off, and pays that. */
  private Money recover(
      ClaimHistory.Paid payment, Money amount, Set<Long> named, List<Allocated> parts) {
    Money rest = amount;
    if (!rest.isPositive()) {
      return rest;
    }
    List<ItemRun> order =
        runs.values().stream()
            .filter(ItemRun::isWrittenOff)
            .sorted(
                Comparator.comparing((ItemRun r) -> !named.contains(r.item().id()))
                    .thenComparing(r -> r.item().dueOn())
                    .thenComparing(r -> r.item().id()))
            .toList();
    for (ItemRun run : order) {
      AllocationRule rule =
          named.contains(run.item().id()) ? AllocationRule.DESIGNATED : AllocationRule.OLDEST_DUE;
      for (Component component : run.item().order().components()) {
        Money revived = run.revive(component, rest, payment.valueOn());
        rest = rest.minus(take(run, component, revived, rule, parts));
      }
    }
    return rest;
  }

  private static Money pay(
      ItemRun run, Money share, LocalDate on, AllocationRule rule, List<Allocated> parts) {
    Money rest = share;
    for (Component component : run.item().order().components()) {
      Money taken = run.payable(component, on).min(rest);
      rest = rest.minus(take(run, component, taken, rule, parts));
    }
    return share.minus(rest);
  }

  private static Money take(
      ItemRun run, Component component, Money taken, AllocationRule rule, List<Allocated> parts) {
    if (taken.isPositive()) {
      run.pay(component, taken);
      parts.add(new Allocated(run.item().id(), component, taken, rule));
    }
    return taken;
  }

  /** Those with something to pay, in their order; what is equal in all stands together. */
  private List<List<ItemRun>> ranks(LocalDate on, Set<Long> named) {
    Map<Long, BigDecimal> burdens = new HashMap<>();
    runs.forEach((id, run) -> burdens.put(id, burden(run.item(), on)));
    Comparator<ItemRun> order =
        Comparator.comparing((ItemRun r) -> !named.contains(r.item().id()))
            .thenComparing(r -> r.item().dueOn().isAfter(on))
            .thenComparing(r -> r.item().secured())
            .thenComparing(r -> burdens.get(r.item().id()), Comparator.reverseOrder())
            .thenComparing(r -> r.item().dueOn())
            .thenComparing(r -> r.item().order().pooled());
    List<List<ItemRun>> ranks = new ArrayList<>();
    runs.values().stream()
        .filter(r -> r.payable(on).isPositive())
        .sorted(order)
        .forEach(
            r -> {
              List<ItemRun> last = ranks.isEmpty() ? null : ranks.get(ranks.size() - 1);
              if (last != null && order.compare(last.get(0), r) == 0) {
                last.add(r);
              } else {
                ranks.add(new ArrayList<>(List.of(r)));
              }
            });
    return ranks;
  }

  /** How much a claim burdens the debtor: the interest that it bears. */
  private static BigDecimal burden(ClaimHistory.Item item, LocalDate on) {
    return item.interest() == null ? BigDecimal.ZERO : item.interest().rates().on(on).percent();
  }
}
