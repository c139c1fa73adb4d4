package org.saldo.payment.online;

import static org.saldo.actor.Roles.ACCOUNTANT;
import static org.saldo.actor.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.claim.ClaimBook;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.money.Money;
import org.saldo.outbox.Outbox;
import org.saldo.outbox.Parcel;
import org.saldo.problem.Refusal;

/**
 * Where money that nobody owed goes back the way it came: what of an online payment is not
 * allocated, all of it or a part. It leaves through the outbox and is booked once it has left.
 */
@Stateless
@RolesAllowed({ACCOUNTANT, SUPERVISOR})
public class OnlineRefunds {

  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private ClaimBook claims;
  @Inject private Refundable refundable;
  @Inject private Outbox outbox;
  @Inject private AuditTrail audit;
  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /** What can be given back of a payment; empty when it is no online payment in scope. */
  public Optional<Money> refundable(UUID payment) {
    return intentOf(payment).map(refundable::of);
  }

  /**
   * Asks for money to be given back. The same form sent twice asks once.
   *
   * @param amount more than zero, at most what {@link #refundable} says
   * @param reason for the audit trail, 1 to 500 characters
   * @param clientToken one per form shown, 16 to 64 characters
   */
  public Optional<Refusal> request(UUID payment, Money amount, String reason, String clientToken) {
    Optional<PaymentIntent> found = intentOf(payment);
    if (found.isEmpty()) {
      return Refusal.of("payment.unknown");
    }
    PaymentIntent intent = found.get();
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty() || why.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    claims.locked(intent.creditorId(), intent.caseFileId());
    if (asked(intent, clientToken)) {
      return Optional.empty();
    }
    Money most = refundable.of(intent);
    if (amount == null || !amount.isPositive() || !amount.currency().equals(most.currency())) {
      return Refusal.because("payment.amount.implausible", most.currency())
          .on("amount")
          .asOptional();
    }
    if (amount.isGreaterThan(most)) {
      return Refusal.because("refund.more.than.unallocated", most).on("amount").asOptional();
    }
    OnlineRefund refund =
        new OnlineRefund(
            keys.next(),
            PublicIds.next(),
            intent,
            amount,
            why,
            clientToken,
            clock.now(),
            actor.name());
    em.persist(refund);
    em.flush();
    outbox.queue(parcel(refund, intent));
    audit.write(
        "payment.refund.requested",
        "Payment",
        intent.paymentId(),
        AuditWords.of(intent.providerKey(), amount),
        why);
    return Optional.empty();
  }

  private static Parcel parcel(OnlineRefund refund, PaymentIntent intent) {
    return new Parcel(
        RefundCourier.KIND,
        "refund-" + refund.publicId(),
        intent.creditorId(),
        intent.caseFileId(),
        refund.id(),
        RefundCourier.payload(intent, refund.amount()),
        null);
  }

  private boolean asked(PaymentIntent intent, String clientToken) {
    return em.createQuery(
                "SELECT COUNT(r) FROM OnlineRefund r WHERE r.paymentId = :payment"
                    + " AND r.clientToken = :token",
                Long.class)
            .setParameter("payment", intent.paymentId())
            .setParameter("token", clientToken)
            .getSingleResult()
        > 0;
  }

  private Optional<PaymentIntent> intentOf(UUID payment) {
    return em.createQuery(
            "SELECT i FROM PaymentIntent i WHERE i.paymentId ="
                + " (SELECT p.id FROM Payment p WHERE p.publicId = :payment)",
            PaymentIntent.class)
        .setParameter("payment", payment)
        .getResultStream()
        .filter(i -> actor.scope().covers(i.creditorId()))
        .findFirst();
  }
}
