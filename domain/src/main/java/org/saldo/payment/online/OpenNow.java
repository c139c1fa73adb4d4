package org.saldo.payment.online;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;

/** What can still be paid: what is open less what payments on their way may already have paid. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class OpenNow {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Minor units on their way by key of the receivable. */
  public Map<Long, Long> onTheirWay(long caseFileId) {
    Map<Long, Long> covered = new LinkedHashMap<>();
    em.createQuery(
            "SELECT i FROM IntentItem i WHERE i.intentId IN (SELECT p.id FROM PaymentIntent p"
                + " WHERE p.caseFileId = :case AND p.state IN :pending)",
            IntentItem.class)
        .setParameter("case", caseFileId)
        .setParameter("pending", EnumSet.of(IntentState.PROCESSING, IntentState.UNKNOWN))
        .getResultList()
        .forEach(item -> covered.merge(item.receivableId(), item.amountMinor(), Long::sum));
    return covered;
  }

  /** What can be paid on one receivable; never less than nothing. */
  static Money payable(OpenItem item, Map<Long, Long> onTheirWay) {
    Money open = item.open();
    long rest = open.minor() - onTheirWay.getOrDefault(item.id(), 0L);
    return Money.ofMinor(Math.max(0, rest), open.currency());
  }

  /**
   * Spreads an amount over receivables, the first of them first.
   *
   * @return minor units by key of the receivable, in the same order
   */
  static Map<Long, Long> spread(
      Money amount, Collection<OpenItem> items, Map<Long, Long> onTheirWay) {
    Map<Long, Long> shares = new LinkedHashMap<>();
    long rest = amount.minor();
    for (OpenItem item : items) {
      long share = Math.min(rest, payable(item, onTheirWay).minor());
      shares.put(item.id(), share);
      rest -= share;
    }
    return shares;
  }

  /** The sum of what can be paid on some receivables. */
  static Money payable(String currency, List<OpenItem> items, Map<Long, Long> onTheirWay) {
    return Money.sum(currency, items.stream().map(i -> payable(i, onTheirWay)).toList());
  }
}
