package org.saldo.payment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.claim.Allocated;
import org.saldo.claim.AllocationRule;
import org.saldo.claim.ClaimBook;
import org.saldo.claim.ClaimFact;
import org.saldo.identity.Keys;
import org.saldo.identity.NumberRanges;
import org.saldo.identity.PublicIds;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/** Records payments of every way, once each, and takes them back. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Payments {

  private static final String RANGE = "payment";
  private static final int TASK_DAYS = 3;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private NumberRanges numbers;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private CasePayments money;
  @Inject private ClaimBook claims;
  @Inject private CaseFiles caseFiles;
  @Inject private Tasks tasks;
  @Inject private Event<PaymentRecorded> recorded;
  @Inject private Event<PaymentReturned> returned;

  /**
   * Records a payment and lets it pay what is open. The same reference of the same way again gives
   * the payment that is known.
   *
   * @throws RefusedException {@code payment.reference.taken} if the reference stands for another
   *     amount or case
   */
  public Recorded record(NewPayment payment) {
    claims.locked(payment.caseFile().creditorId(), payment.caseFile().id());
    List<Payment> before = before(payment);
    if (before.stream().anyMatch(p -> !p.isReversed())) {
      return recorded(
          before.stream()
              .filter(p -> p.is(payment))
              .findFirst()
              .orElseThrow(
                  () ->
                      new RefusedException(
                          Refusal.because("payment.reference.taken", payment.reference())
                              .on("reference"))),
          true);
    }
    return take(payment, before.size(), null);
  }

  /** Records the money of a reversed payment anew, on whichever case it belongs to. */
  Recorded move(Payment from, NewPayment payment) {
    claims.locked(payment.caseFile().creditorId(), payment.caseFile().id());
    return take(payment, before(payment).size(), from.id());
  }

  private Recorded take(NewPayment payment, int occurrence, Long movedFrom) {
    Payment kept =
        new Payment(
            keys.next(),
            PublicIds.next(),
            "P" + numbers.next(RANGE),
            payment,
            occurrence,
            movedFrom,
            clock.now(),
            actor.name());
    em.persist(kept);
    em.flush();
    money.designate(kept.id(), payment.receivableIds());
    claims.received(
        new ClaimFact.Received(
            payment.caseFile(),
            payment.receivedOn(),
            kept.number(),
            payment.documentId(),
            kept.id(),
            payment.amount(),
            payment.way().place(),
            payment.original(),
            payment.reference()));
    audit.write(
        "payment.recorded",
        "Payment",
        kept.id(),
        AuditWords.of(
            kept.number(),
            payment.way(),
            payment.amount(),
            payment.reference(),
            payment.original()),
        payment.note());
    Recorded result = recorded(kept, false);
    surplus(payment, result);
    recorded.fire(new PaymentRecorded(kept.caseFileId(), result));
    return result;
  }

  private void surplus(NewPayment payment, Recorded result) {
    if (result.unallocated().isPositive()) {
      tasks.raise(
          new NewTask(
              TaskKind.OVERPAYMENT,
              payment.caseFile().creditorId(),
              payment.caseFile().id(),
              payment.caseFile().debtorId(),
              caseFiles.standing(payment.caseFile().id()).controller(),
              result.id(),
              clock.today().plusDays(TASK_DAYS),
              List.of(
                  result.number(), result.unallocated().toString(), result.amount().toString())));
    }
  }

  /** What a payment is known by outside. */
  public String referenceOf(long id) {
    return em.find(Payment.class, id).reference();
  }

  /** What is known of a payment by the key that {@link #record} gave. */
  public Recorded byId(long id) {
    return recorded(em.find(Payment.class, id), true);
  }

  /**
   * Takes a payment back: what it had paid is open again.
   *
   * @param reasonCode of the bank, e.g. {@code AC04}; 1 to 10 characters
   * @param charge what the bank asks for it; zero for nothing
   */
  Optional<Refusal> takeBack(
      Payment payment, LocalDate on, String reasonCode, Money charge, String note) {
    claims.locked(payment.creditorId(), payment.caseFileId());
    em.refresh(payment);
    if (refunded(payment)) {
      return Refusal.of("payment.partly.refunded", payment.number());
    }
    Optional<Refusal> refusal = payment.takeBack(on);
    if (refusal.isPresent()) {
      return refusal;
    }
    em.persist(
        new PaymentReturn(
            keys.next(), payment.id(), on, reasonCode, charge, note, clock.now(), actor.name()));
    em.flush();
    claims.returned(
        new ClaimFact.Returned(
            caseFiles.byId(payment.caseFileId()).orElseThrow(),
            on,
            payment.number(),
            null,
            payment.id(),
            payment.amount(),
            payment.way().place(),
            payment.original(),
            payment.reference(),
            allocations(payment).stream().filter(a -> a.receivableId() != null).toList(),
            payment.receivedOn()));
    money.keep(
        payment.id(),
        List.of(new Allocated(null, null, payment.amount().negated(), AllocationRule.RETURN)),
        on);
    audit.write(
        "payment.returned",
        "Payment",
        payment.id(),
        AuditWords.of(payment.number(), reasonCode, payment.amount()),
        note);
    returned.fire(new PaymentReturned(payment.id(), payment.caseFileId(), reasonCode, on));
    return Optional.empty();
  }

  /** Whether a part of it was given back already, so that the whole cannot go back any more. */
  boolean refunded(Payment payment) {
    Number refunds =
        (Number)
            em.createNativeQuery(
                    "SELECT COUNT(*) FROM online_refund WHERE payment_id = ?1 AND state <> 'FAILED'")
                .setParameter(1, payment.id())
                .getSingleResult();
    return refunds.longValue() > 0;
  }

  /** What was ever recorded under the reference, the latest first. */
  private List<Payment> before(NewPayment payment) {
    return em.createQuery(
            "SELECT p FROM Payment p WHERE p.creditorId = :creditor AND p.way = :way"
                + " AND p.reference = :reference ORDER BY p.occurrence DESC",
            Payment.class)
        .setParameter("creditor", payment.caseFile().creditorId())
        .setParameter("way", payment.way())
        .setParameter("reference", payment.reference())
        .getResultList();
  }

  private Recorded recorded(Payment payment, boolean known) {
    return new Recorded(
        payment.id(),
        payment.publicId(),
        payment.number(),
        payment.amount(),
        allocations(payment),
        known);
  }

  List<Allocated> allocations(Payment payment) {
    return money.standing(payment.id(), payment.amount().currency());
  }
}
