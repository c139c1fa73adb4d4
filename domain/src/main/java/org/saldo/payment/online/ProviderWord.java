package org.saldo.payment.online;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.money.Money;
import org.saldo.payment.NewPayment;
import org.saldo.payment.PaymentWay;
import org.saldo.payment.Payments;
import org.saldo.payment.Recorded;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/**
 * What follows from the word of a provider on an intent whose row the caller holds. Any word may
 * come again, late, or after a later one.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ProviderWord {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Payments payments;
  @Inject private Refundable refundable;
  @Inject private CaseFiles caseFiles;
  @Inject private BusinessClock clock;
  @Inject private AuditTrail audit;
  @Inject private Tasks tasks;

  /**
   * Takes the word.
   *
   * @return what came of it, for people to read
   */
  public String taken(PaymentIntent intent, ProviderCheckout said) {
    if (intent.providerKey() != null && !intent.providerKey().equals(said.key())) {
      return review(intent, said);
    }
    if (intent.state().movesTo(said.state())) {
      if (said.state() == ProviderState.SUCCEEDED) {
        return said.amount().equals(intent.amount()) ? book(intent, said) : review(intent, said);
      }
      intent.becomes(said, clock.now(), SystemTime.utc());
      audit.write(
          "payment.online.moved",
          "PaymentIntent",
          intent.id(),
          AuditWords.of(intent.state(), intent.amount(), said.failure()),
          null);
      return intent.state().name();
    }
    return refunded(intent, said);
  }

  private String book(PaymentIntent intent, ProviderCheckout said) {
    CaseRef caseFile = caseFiles.byId(intent.caseFileId()).orElseThrow();
    List<Long> receivables =
        em.createQuery(
                "SELECT i.receivableId FROM IntentItem i WHERE i.intentId = :intent"
                    + " AND i.amountMinor > 0 ORDER BY i.id",
                Long.class)
            .setParameter("intent", intent.id())
            .getResultList();
    Recorded recorded =
        payments.record(
            new NewPayment(
                caseFile,
                PaymentWay.CARD,
                intent.amount(),
                clock.today(),
                said.key(),
                receivables,
                null,
                null));
    intent.paid(said.key(), recorded.id(), clock.now());
    em.flush();
    String refunded = said.refunded().isPositive() ? ", " + refunded(intent, said) : "";
    return "booked as " + recorded.number() + refunded;
  }

  /** Something else was paid than we asked for: whose money it is, only a person can say. */
  private String review(PaymentIntent intent, ProviderCheckout said) {
    if (intent.state().paid() || intent.state() == IntentState.REVIEW) {
      return "already " + intent.state();
    }
    Money asked = intent.amount();
    intent.needsReview(clock.now());
    tasks.raise(
        task(
            intent,
            TaskKind.PAYMENT_MISMATCH,
            List.of(said.key(), asked.toString(), said.amount().toString())));
    audit.write(
        "payment.online.moved",
        "PaymentIntent",
        intent.id(),
        AuditWords.of(intent.state(), asked, said.key() + " " + said.amount()),
        null);
    return "review: " + said.amount() + " instead of " + asked;
  }

  /** Money that went back without us: the books do not know of it yet. */
  private String refunded(PaymentIntent intent, ProviderCheckout said) {
    if (!intent.state().paid()
        || !said.refunded().isGreaterThan(intent.refunded())
        || !said.refunded().isGreaterThan(refundable.requested(intent))) {
      return "nothing new";
    }
    Money more = said.refunded().minus(intent.refunded());
    intent.refunded(said.refunded());
    tasks.raise(
        task(
            intent,
            TaskKind.PAYMENT_REFUNDED_OUTSIDE,
            List.of(said.key(), more.toString(), intent.amount().toString())));
    return "refunded at the provider: " + more;
  }

  private NewTask task(PaymentIntent intent, TaskKind kind, List<String> arguments) {
    return new NewTask(
        kind,
        intent.creditorId(),
        intent.caseFileId(),
        intent.debtorId(),
        caseFiles.standing(intent.caseFileId()).controller(),
        intent.id(),
        clock.today(),
        arguments);
  }
}
