package org.saldo.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saldo.interest.Accrual;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/** A receivable while the calculator walks along its days. */
final class ItemRun {

  private final ClaimHistory.Item item;
  private final List<ClaimHistory.Stop> stops;
  private final Money nothing;
  private final Accrual accrual;
  private final Map<Component, Money> owed = new EnumMap<>(Component.class);
  private final Map<Component, Money> paid = new EnumMap<>(Component.class);
  private final Map<Component, Money> writtenOff = new EnumMap<>(Component.class);
  private final List<ClaimStanding.Revival> revivals = new ArrayList<>();

  /** What had grown, rounded, on each day on which claimed interest is posted. */
  private final TreeMap<LocalDate, Money> posted = new TreeMap<>();

  private LocalDate grownUntil;

  ItemRun(ClaimHistory.Item item, List<ClaimHistory.Stop> stops, String currency) {
    this.item = item;
    this.stops = stops.stream().filter(stop -> stop.covers(item.id())).toList();
    this.nothing = Money.zero(currency);
    this.accrual =
        item.interest() == null || item.defaultSince() == null
            ? null
            : new Accrual(currency, item.interest().rates(), item.interest().dayCount());
    this.grownUntil = item.defaultSince() == null ? null : item.defaultSince().minusDays(1);
    for (Component component : Component.values()) {
      owed.put(component, nothing);
      paid.put(component, nothing);
      writtenOff.put(component, nothing);
    }
  }

  ClaimHistory.Item item() {
    return item;
  }

  /** Lets interest grow up to a day; that day still bears it. */
  void growUntil(LocalDate day) {
    if (accrual == null || !day.isAfter(grownUntil)) {
      return;
    }
    if (!balance(Component.PRINCIPAL).isPositive()) {
      grownUntil = day;
      return;
    }
    for (LocalDate from = grownUntil; from.isBefore(day); ) {
      LocalDate first = from.plusDays(1);
      boolean stopped = stopped(first);
      LocalDate until = sameUntil(first, day, stopped);
      if (!stopped) {
        accrual.add(balance(Component.PRINCIPAL), from, until);
      }
      from = until;
    }
    grownUntil = day;
  }

  private boolean stopped(LocalDate day) {
    return stops.stream().anyMatch(stop -> stop.on(day));
  }

  /** The last day up to which it goes on as on the first. */
  private LocalDate sameUntil(LocalDate first, LocalDate day, boolean stopped) {
    LocalDate last = day;
    for (ClaimHistory.Stop stop : stops) {
      LocalDate before = stop.from().minusDays(1);
      if (!stopped && !before.isBefore(first) && before.isBefore(last)) {
        last = before;
      }
      if (stopped
          && stop.until() != null
          && !stop.until().isBefore(first)
          && !stop.from().isAfter(first)
          && stop.until().isBefore(last)) {
        last = stop.until();
      }
    }
    return last;
  }

  void owe(Component component, Money amount) {
    owed.merge(component, amount, Money::plus);
  }

  void pay(Component component, Money amount) {
    paid.merge(component, amount, Money::plus);
  }

  /**
   * Takes what is written off from what is owed. More than is open cannot be: what a payment had
   * paid that became known later is revived at once.
   */
  void writeOff(Component component, Money amount, LocalDate on) {
    owe(component, amount.negated());
    writtenOff.merge(component, amount, Money::plus);
    Money open = open(component, on);
    if (open.isNegative()) {
      revive(component, open.negated(), on);
    }
  }

  /** Whether something of it is written off and could be revived. */
  boolean isWrittenOff() {
    return writtenOff.values().stream().anyMatch(Money::isPositive);
  }

  /** Makes what was written off owed again, as far as an amount reaches. */
  Money revive(Component component, Money upTo, LocalDate on) {
    Money revived = writtenOff.get(component).min(upTo);
    if (!revived.isPositive()) {
      return nothing;
    }
    writtenOff.merge(component, revived.negated(), Money::plus);
    owe(component, revived);
    revivals.add(new ClaimStanding.Revival(on, component, revived));
    return revived;
  }

  /** What is open of a component at the day up to which it has grown; negative for a credit. */
  Money open(Component component, LocalDate on) {
    Money balance = balance(component);
    return component == Component.INTEREST && claimed(on) ? balance.plus(grown()) : balance;
  }

  private Money balance(Component component) {
    return owed.get(component).minus(paid.get(component));
  }

  /** What a payment can take of a component. */
  Money payable(Component component, LocalDate on) {
    Money open = open(component, on);
    return open.isPositive() ? open : nothing;
  }

  /** What a payment can take of all components. */
  Money payable(LocalDate on) {
    Money sum = nothing;
    for (Component component : Component.values()) {
      sum = sum.plus(payable(component, on));
    }
    return sum;
  }

  private boolean claimed(LocalDate on) {
    return item.claimedOn() != null && !item.claimedOn().isAfter(on);
  }

  private Money grown() {
    return accrual == null ? nothing : accrual.total();
  }

  /** Claimed interest is posted to the day up to which it has grown. */
  void post(LocalDate on) {
    if (claimed(on) && accrual != null) {
      posted.put(on, grown());
    }
  }

  ClaimStanding.Item standing(LocalDate on) {
    List<ClaimStanding.Growth> postings = new ArrayList<>();
    Money before = nothing;
    for (Map.Entry<LocalDate, Money> each : posted.entrySet()) {
      Money growth = each.getValue().minus(before);
      if (!growth.isZero()) {
        postings.add(new ClaimStanding.Growth(each.getKey(), growth));
      }
      before = each.getValue();
    }
    return new ClaimStanding.Item(
        item.id(),
        balance(Component.PRINCIPAL),
        open(Component.INTEREST, on),
        balance(Component.FEE),
        balance(Component.COST),
        claimed(on) ? nothing : grown(),
        grown(),
        accrual == null ? List.of() : accrual.lines(),
        postings,
        revivals);
  }
}
