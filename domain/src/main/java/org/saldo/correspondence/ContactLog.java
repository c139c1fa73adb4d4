package org.saldo.correspondence;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.problem.Refusal;

/** Keeps what was said on the telephone. The caller has seen to it that the case is in scope. */
@ApplicationScoped
public class ContactLog {

  private static final int MAX_NOTE = 2000;
  private static final int MAX_NEXT = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Logs a call that just took place. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Refusal> call(NewCall call) {
    Optional<Refusal> refusal = check(call);
    if (refusal.isEmpty()) {
      Message message =
          Message.call(keys.next(), PublicIds.next(), call, clock.now(), actor.name());
      em.persist(message);
      em.flush();
      for (long receivable : call.receivableIds()) {
        em.persist(new MessageItem(keys.next(), message.id(), receivable, 0));
      }
      if (call.stepRunId() != null) {
        em.createNativeQuery("INSERT INTO call_attempt (message_id, step_run_id) VALUES (?1, ?2)")
            .setParameter(1, message.id())
            .setParameter(2, call.stepRunId())
            .executeUpdate();
      }
      audit.write(
          "contact.called",
          "CaseFile",
          call.caseFile().id(),
          AuditWords.of(call.outcome()),
          call.note());
    }
    return refusal;
  }

  private Optional<Refusal> check(NewCall call) {
    if (call.outcome() == null) {
      return Refusal.because("contact.outcome.missing").on("outcome").asOptional();
    }
    if (call.outcome() == CallOutcome.OTHER && call.note() == null) {
      return Refusal.because("contact.note.missing").on("note").asOptional();
    }
    if (call.outcome().needsDay() && call.nextActionOn() == null) {
      return Refusal.because("contact.day.missing").on("nextActionOn").asOptional();
    }
    if (call.nextActionOn() != null && call.nextActionOn().isBefore(clock.today())) {
      return Refusal.because("contact.day.past", call.nextActionOn())
          .on("nextActionOn")
          .asOptional();
    }
    if (tooLong(call.note(), MAX_NOTE)) {
      return Refusal.because("text.too.long", MAX_NOTE).on("note").asOptional();
    }
    if (tooLong(call.nextAction(), MAX_NEXT)) {
      return Refusal.because("text.too.long", MAX_NEXT).on("nextAction").asOptional();
    }
    return Optional.empty();
  }

  private static boolean tooLong(String text, int max) {
    return text != null && text.length() > max;
  }
}
