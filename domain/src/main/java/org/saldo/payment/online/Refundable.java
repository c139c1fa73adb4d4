package org.saldo.payment.online;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import org.saldo.money.Money;
import org.saldo.payment.Payments;

/**
 * What of an online payment can be given back: what nobody owed, less what is given back already.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Refundable {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Payments payments;

  /** Never less than nothing; nothing of a payment that went back as a whole. */
  public Money of(PaymentIntent intent) {
    Money none = Money.zero(intent.amount().currency());
    if (intent.paymentId() == null || returned(intent.paymentId())) {
      return none;
    }
    Money given = requested(intent);
    Money refunded = intent.refunded().isGreaterThan(given) ? intent.refunded() : given;
    Money rest = payments.byId(intent.paymentId()).unallocated().minus(refunded);
    return rest.isNegative() ? none : rest;
  }

  /** What we asked the provider to give back, done or not. */
  public Money requested(PaymentIntent intent) {
    return sum(intent, EnumSet.of(OnlineRefund.State.REQUESTED, OnlineRefund.State.DONE));
  }

  /** What the provider gave back because we asked. */
  public Money done(PaymentIntent intent) {
    return sum(intent, EnumSet.of(OnlineRefund.State.DONE));
  }

  private Money sum(PaymentIntent intent, Set<OnlineRefund.State> states) {
    return Money.sum(
        intent.amount().currency(),
        em.createQuery(
                "SELECT r FROM OnlineRefund r WHERE r.intentId = :intent AND r.state IN :states",
                OnlineRefund.class)
            .setParameter("intent", intent.id())
            .setParameter("states", states)
            .getResultStream()
            .map(OnlineRefund::amount)
            .toList());
  }

  private boolean returned(long paymentId) {
    return em.createQuery(
                "SELECT COUNT(r) FROM PaymentReturn r WHERE r.paymentId = :payment", Long.class)
            .setParameter("payment", paymentId)
            .getSingleResult()
        > 0;
  }
}
