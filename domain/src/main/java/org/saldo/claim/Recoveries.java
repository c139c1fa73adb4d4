package org.saldo.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saldo.ledger.Component;
import org.saldo.ledger.Posting;
import org.saldo.money.Money;
import org.saldo.receivable.TaxShares;

/**
 * What the calculator revives of what was written off, and what is taken back of it: only the
 * difference to the books, to the value dates at which it belongs.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class Recoveries {

  @Inject private TaxShares taxes;

  List<Posting> of(CaseClaim claim, ClaimStanding standing) {
    List<Posting> postings = new ArrayList<>();
    for (ClaimHistory.Item item : claim.history().items()) {
      List<ClaimStanding.Revival> is = claim.revived().getOrDefault(item.id(), List.of());
      List<ClaimStanding.Revival> should = standing.items().get(item.id()).revivals();
      if (!is.isEmpty() || !should.isEmpty()) {
        postings.addAll(postings(claim, item.id(), is, differences(is, should)));
      }
    }
    return postings;
  }

  private List<Posting> postings(
      CaseClaim claim,
      long receivableId,
      List<ClaimStanding.Revival> is,
      Map<LocalDate, Map<Component, Money>> differences) {
    Money revived =
        Money.sum(
            claim.history().currency(),
            is.stream()
                .filter(r -> r.component() == Component.PRINCIPAL)
                .map(ClaimStanding.Revival::amount)
                .toList());
    List<Posting> postings = new ArrayList<>();
    for (Map.Entry<LocalDate, Map<Component, Money>> each : differences.entrySet()) {
      Map<Component, Money> parts = each.getValue();
      Money more = parts.getOrDefault(Component.PRINCIPAL, revived.minus(revived));
      // Net and VAT of all that is revived, less those of what was before: so they add up exactly.
      postings.add(
          FactPosting.recovered(
              claim.caseFile(),
              receivableId,
              each.getKey(),
              parts,
              taxes.between(receivableId, revived, revived.plus(more))));
      revived = revived.plus(more);
    }
    return postings;
  }

  /** By value date, what is to be revived more, or less where negative. */
  static Map<LocalDate, Map<Component, Money>> differences(
      List<ClaimStanding.Revival> is, List<ClaimStanding.Revival> should) {
    Map<LocalDate, Map<Component, Money>> differences = new TreeMap<>();
    should.forEach(r -> add(differences, r, r.amount()));
    is.forEach(r -> add(differences, r, r.amount().negated()));
    differences.values().forEach(parts -> parts.values().removeIf(Money::isZero));
    differences.values().removeIf(Map::isEmpty);
    return differences;
  }

  private static void add(
      Map<LocalDate, Map<Component, Money>> to, ClaimStanding.Revival revival, Money amount) {
    to.computeIfAbsent(revival.valueOn(), day -> new EnumMap<>(Component.class))
        .merge(revival.component(), amount, Money::plus);
  }
}
