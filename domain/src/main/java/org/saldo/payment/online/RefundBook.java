package org.saldo.payment.online;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.claim.ClaimBook;
import org.saldo.claim.ClaimFact;
import org.saldo.claim.MoneyPlace;
import org.saldo.money.Money;
import org.saldo.outbox.ParcelMoved;
import org.saldo.payment.Payments;

/** Books a refund in the transaction in which the provider's yes is recorded. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RefundBook {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private ClaimBook claims;
  @Inject private CaseFiles caseFiles;
  @Inject private Payments payments;
  @Inject private Refundable refundable;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;

  public void moved(@Observes ParcelMoved parcel) {
    if (!parcel.parcel().kind().equals(RefundCourier.KIND)) {
      return;
    }
    OnlineRefund refund = em.find(OnlineRefund.class, parcel.parcel().subjectId());
    switch (parcel.state()) {
      case SENT -> book(refund);
      case QUEUED -> refund.again();
      case DROPPED, DEAD -> refund.ended(OnlineRefund.State.FAILED, clock.now());
      case SENDING -> throw new IllegalStateException("a parcel on its way has not moved");
    }
  }

  private void book(OnlineRefund refund) {
    if (refund.state() == OnlineRefund.State.DONE) {
      return;
    }
    PaymentIntent intent =
        em.find(PaymentIntent.class, refund.intentId(), LockModeType.PESSIMISTIC_WRITE);
    claims.refunded(
        new ClaimFact.Refunded(
            caseFiles.byId(intent.caseFileId()).orElseThrow(),
            clock.today(),
            payments.byId(intent.paymentId()).number(),
            null,
            refund.amount(),
            MoneyPlace.CARD,
            payments.referenceOf(intent.paymentId())));
    refund.ended(OnlineRefund.State.DONE, clock.now());
    em.flush();
    Money ours = refundable.done(intent);
    intent.refunded(ours.isGreaterThan(intent.refunded()) ? ours : intent.refunded());
    audit.write(
        "payment.refunded",
        "Payment",
        intent.paymentId(),
        AuditWords.of(intent.providerKey(), refund.amount()),
        null);
  }
}
