package org.saldo.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.saldo.casefile.CaseRef;
import org.saldo.ledger.Component;
import org.saldo.ledger.Posting;
import org.saldo.money.Money;

/**
 * A payment that is to stand elsewhere on claims than it does.
 *
 * @param changes on claims: more, or less where negative; at least one
 */
record Reallocation(CaseRef caseFile, MoneyIn.Receipt receipt, List<Allocated> changes) {

  Reallocation {
    changes = List.copyOf(changes);
  }

  /** The payments of a claim that are not where the calculator has them, but for some. */
  static List<Reallocation> of(CaseClaim claim, ClaimStanding standing, Set<Long> except) {
    return claim.receipts().stream()
        .filter(receipt -> !except.contains(receipt.key()))
        .map(
            receipt ->
                new Reallocation(
                    claim.caseFile(),
                    receipt,
                    changes(
                        receipt.placed(),
                        standing.allocations().getOrDefault(receipt.key(), List.of()),
                        claim.history().currency())))
        .filter(each -> !each.changes().isEmpty())
        .toList();
  }

  Posting posting() {
    return MoneyPosting.reallocated(caseFile, receipt, changes);
  }

  MoneyIn.Kept kept() {
    return new MoneyIn.Kept(receipt.key(), withRest(), receipt.valueOn());
  }

  private record Target(long receivableId, Component component) {}

  /** What has to change so that a payment stands where it should, on claims alone. */
  static List<Allocated> changes(List<Allocated> is, List<Allocated> should, String currency) {
    Map<Target, Money> amounts = new HashMap<>();
    Map<Target, AllocationRule> rules = new HashMap<>();
    List<Target> order = new ArrayList<>();
    for (Allocated part : is) {
      Target target = new Target(part.receivableId(), part.component());
      order.add(target);
      amounts.merge(target, part.amount().negated(), Money::plus);
    }
    should.stream()
        .filter(part -> part.receivableId() != null)
        .forEach(
            part -> {
              Target target = new Target(part.receivableId(), part.component());
              order.add(target);
              amounts.merge(target, part.amount(), Money::plus);
              rules.put(target, part.rule());
            });
    return order.stream()
        .distinct()
        .filter(target -> !amounts.getOrDefault(target, Money.zero(currency)).isZero())
        .map(
            target ->
                new Allocated(
                    target.receivableId(),
                    target.component(),
                    amounts.get(target),
                    amounts.get(target).isNegative()
                        ? AllocationRule.REPLACED
                        : Objects.requireNonNull(rules.get(target))))
        .toList();
  }

  /** With what goes nowhere instead, or no longer does. */
  private List<Allocated> withRest() {
    String currency = caseFile.currency();
    Money onClaims = Money.sum(currency, changes.stream().map(Allocated::amount).toList());
    List<Allocated> all = new ArrayList<>(changes);
    if (!onClaims.isZero()) {
      all.add(
          new Allocated(
              null,
              null,
              onClaims.negated(),
              onClaims.isNegative() ? AllocationRule.SURPLUS : AllocationRule.REPLACED));
    }
    return all;
  }
}
