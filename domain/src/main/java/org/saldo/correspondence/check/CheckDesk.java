package org.saldo.correspondence.check;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.outbox.OutboxDesk;
import org.saldo.outbox.Stop;
import org.saldo.outbox.Stopped;
import org.saldo.problem.Refusal;

/** Where people look through messages before they leave: mark them, and keep them back. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class CheckDesk {

  static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private OutboxDesk outbox;
  @Inject private WaitingMessages waiting;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  /**
   * Marks a message; the last mark counts.
   *
   * @param parcel public id of its parcel
   * @param kind null to take the mark away
   * @param reason why it is to be kept back, 1 to 500 characters; of no use otherwise
   */
  public Optional<Refusal> mark(UUID parcel, MarkKind kind, String reason) {
    Optional<WaitingMessage> found = waiting.find(parcel);
    if (found.isEmpty()) {
      return Refusal.of("outbox.not.waiting");
    }
    boolean keepsBack = kind == MarkKind.WITHHOLD;
    if (keepsBack && (reason == null || reason.isBlank() || reason.length() > MAX_REASON)) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    MessageMark known = em.find(MessageMark.class, found.get().id());
    if (kind == null) {
      if (known != null) {
        em.remove(known);
      }
      return Optional.empty();
    }
    MessageMark mark = known == null ? new MessageMark(found.get().id()) : known;
    mark.mark(kind, keepsBack ? reason.strip() : null, clock.now(), actor.name());
    if (known == null) {
      em.persist(mark);
    }
    return Optional.empty();
  }

  /** Keeps messages back for good, each for its reason; what has left is refused, one by one. */
  public List<Stopped> withhold(List<Stop> stops) {
    return outbox.withhold(stops);
  }
}
