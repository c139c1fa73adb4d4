package org.saldo.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseRef;
import org.saldo.ledger.ClaimAccount;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.Ledger;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;

/**
 * Posts away what is too small to be asked for, in the transaction that leaves it or in a run of
 * the rules; and a surplus that is too small to be given back, by asking for so much more.
 *
 * <p>The case counts, not the single receivable: ten small rests are no small rest.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RestClearing {

  @Inject private Ledger ledger;
  @Inject private ClaimAccount account;
  @Inject private ClaimAccounts accounts;
  @Inject private OpenItems items;
  @Inject private BusinessClock clock;
  @Inject private Instance<SmallRests> rests;

  /** Posts away what is left of a case, as of today. */
  void afterwards(CaseRef caseFile) {
    clear(caseFile, clock.today());
  }

  /**
   * Posts away today what is left of a case, where it is a small rest on a day.
   *
   * @return whether it was
   */
  boolean clear(CaseRef caseFile, LocalDate on) {
    Optional<SmallRests.Tolerance> tolerance = tolerance(caseFile, on);
    if (tolerance.isEmpty() || !tolerance.get().covers(open(caseFile), on)) {
      return false;
    }
    accounts.grow(caseFile); // interest up to today is a part of the rest
    List<OpenItem> open = open(caseFile);
    if (!tolerance.get().covers(open, on)) {
      return false;
    }
    open.forEach(item -> clear(caseFile, item, tolerance.get()));
    return true;
  }

  private Optional<SmallRests.Tolerance> tolerance(CaseRef caseFile, LocalDate on) {
    return rests.get().tolerance(caseFile.creditorId(), caseFile.currency(), on);
  }

  private List<OpenItem> open(CaseRef caseFile) {
    return items.ofCase(caseFile.id()).stream().filter(item -> !parts(item).isEmpty()).toList();
  }

  private void clear(CaseRef caseFile, OpenItem item, SmallRests.Tolerance tolerance) {
    ledger.post(FactPosting.cleared(caseFile, item.id(), clock.today(), parts(item)));
    rests.get().cleared(tolerance, caseFile, item.id(), item.open());
  }

  private static Map<Component, Money> parts(OpenItem item) {
    Map<Component, Money> parts = new EnumMap<>(Component.class);
    for (Component component : Component.values()) {
      if (!item.open(component).isZero()) {
        parts.put(component, item.open(component));
      }
    }
    return parts;
  }

  /**
   * Asks for a small surplus too when a payment settles a case with it, so that nothing is left
   * over.
   *
   * @return whether it did: then the payment has to be placed anew
   */
  boolean surplus(CaseRef caseFile, ClaimAccounts.Placing placing, LocalDate valueOn) {
    Optional<Money> surplus =
        placing.parts().stream()
            .filter(part -> part.receivableId() == null)
            .map(Allocated::amount)
            .findFirst();
    Optional<Long> last =
        placing.parts().stream()
            .map(Allocated::receivableId)
            .filter(Objects::nonNull)
            .reduce((earlier, later) -> later);
    if (surplus.isEmpty()
        || last.isEmpty()
        || placing.standing().items().values().stream().anyMatch(i -> !i.open().isZero())) {
      return false;
    }
    Optional<SmallRests.Tolerance> tolerance =
        tolerance(caseFile, clock.today()).filter(t -> !surplus.get().isGreaterThan(t.most()));
    tolerance.ifPresent(
        t -> {
          Money less = surplus.get().negated();
          ledger.post(
              FactPosting.cleared(
                  caseFile, last.get(), valueOn, Map.of(Component.PRINCIPAL, less)));
          rests.get().cleared(t, caseFile, last.get(), less);
        });
    return tolerance.isPresent();
  }

  /** Asks again for what was posted away of receivables, because their payment went back. */
  void takeBack(CaseRef caseFile, Collection<Long> receivables) {
    Map<Long, Map<LocalDate, Map<Component, Money>>> cleared = new HashMap<>();
    account.movements(List.of(caseFile.id())).stream()
        .filter(m -> m.kind() == EventKind.SMALL_BALANCE_CLEARED)
        .filter(m -> receivables.contains(m.receivableId()))
        .forEach(
            m ->
                cleared
                    .computeIfAbsent(m.receivableId(), id -> new HashMap<>())
                    .computeIfAbsent(m.valueOn(), day -> new EnumMap<>(Component.class))
                    .merge(
                        m.component(), Money.ofMinor(m.minor(), caseFile.currency()), Money::plus));
    cleared.forEach(
        (id, days) ->
            days.forEach(
                (day, parts) -> {
                  parts.values().removeIf(Money::isZero);
                  if (!parts.isEmpty()) {
                    ledger.post(FactPosting.cleared(caseFile, id, day, parts));
                    rests
                        .get()
                        .takenBack(
                            caseFile, id, Money.sum(caseFile.currency(), parts.values()).negated());
                  }
                }));
  }
}
