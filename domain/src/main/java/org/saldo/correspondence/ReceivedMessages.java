package org.saldo.correspondence;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;

/** Keeps what came in on the case that it belongs to, and knows the messages that it answers. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReceivedMessages {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /**
   * A message of ours.
   *
   * @param onItsWay whether its leaving is not recorded yet
   */
  public record Ours(long id, UUID publicId, long caseFileId, boolean onItsWay) {}

  /** The message of ours with a delivery key; empty when there is none. */
  public Optional<Ours> withKey(UUID key) {
    return em.createQuery("SELECT m FROM Message m WHERE m.publicId = :id", Message.class)
        .setParameter("id", key)
        .getResultStream()
        .filter(Message::isOurs)
        .findFirst()
        .map(m -> new Ours(m.id(), m.publicId(), m.caseFileId(), m.isOnItsWay()));
  }

  /**
   * Keeps it and tells so in the history of the case.
   *
   * @return its key
   */
  public long keep(ReceivedMessage received) {
    Message message =
        Message.received(keys.next(), PublicIds.next(), received, clock.now(), actor.name());
    em.persist(message);
    em.flush();
    audit.write(
        "message.received",
        "CaseFile",
        received.caseFile().id(),
        AuditWords.of(received.channel(), received.sender(), received.subject()),
        null);
    return message.id();
  }

  /**
   * Moves what came in to the case that it belongs to; the histories of both tell so.
   *
   * @param from number of the case where it was
   */
  public void move(long messageId, String from, MessageCase to) {
    Message message = em.find(Message.class, messageId, LockModeType.PESSIMISTIC_WRITE);
    audit.write(
        "message.moved.away",
        "CaseFile",
        message.caseFileId(),
        AuditWords.of(message.channel(), message.subject(), to.number()),
        null);
    message.moveTo(to);
    em.flush();
    audit.write(
        "message.moved.here",
        "CaseFile",
        to.id(),
        AuditWords.of(message.channel(), message.subject(), from),
        null);
  }
}
