package org.saldo.correspondence;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.debtor.Addressee;
import org.saldo.debtor.Addressees;
import org.saldo.debtor.ContactKind;
import org.saldo.debtor.LostContacts;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.outbox.Outbox;
import org.saldo.outbox.Parcel;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/**
 * Takes what the other side says about a message after it had taken it. One that came back for good
 * ends the contact that it went to, and goes out once more as the letter that was stored with it;
 * where no letter can go, a person has to look.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Receipts {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Addressees addressees;
  @Inject private LostContacts contacts;
  @Inject private Outbox outbox;
  @Inject private Tasks tasks;
  @Inject private MessageItems items;
  @Inject private Event<MessageReturned> returned;

  /** The message that the other side knows by a key; empty when there is none. */
  public Optional<UUID> knownAs(MessageChannel channel, String providerKey) {
    return em.createQuery(
            "SELECT m.publicId FROM Message m WHERE m.providerKey = :key AND m.channel = :channel",
            UUID.class)
        .setParameter("key", providerKey)
        .setParameter("channel", channel)
        .getResultStream()
        .findFirst();
  }

  /**
   * It is with the debtor.
   *
   * @return false when there is no such message, or it is no news
   */
  public boolean delivered(UUID messageId, String detail) {
    return locked(messageId)
        .filter(m -> m.receipt(MessageReceipt.DELIVERED, clock.now(), detail))
        .map(m -> log("message.delivered", m, null))
        .isPresent();
  }

  /**
   * It came back for good.
   *
   * @param detail what the other side said, for a person to read
   * @param contactLost whether the address or number leads nowhere; not when only this message was
   *     not wanted
   * @return false when there is no such message, or it is no news
   */
  public boolean undelivered(UUID messageId, String detail, boolean contactLost) {
    Optional<Message> found =
        locked(messageId)
            .filter(m -> m.receipt(MessageReceipt.UNDELIVERED, clock.now(), detail))
            .map(m -> log("message.returned", m, null));
    found.ifPresent(message -> follow(message, detail, contactLost));
    return found.isPresent();
  }

  private void follow(Message message, String detail, boolean contactLost) {
    LocalDate sentOn = LocalDate.ofInstant(message.sentAt(), clock.zone());
    em.flush();
    // First: what the message had begun is taken back before another one begins it anew.
    returned.fire(
        new MessageReturned(
            message.id(),
            message.caseFileId(),
            message.stepRunId(),
            items.receivables(message.id()),
            message.demand(),
            message.channel(),
            sentOn));
    if (contactLost && message.channel() != MessageChannel.LETTER) {
      contacts.lost(
          message.debtorId(),
          message.channel() == MessageChannel.EMAIL ? ContactKind.EMAIL : ContactKind.PHONE,
          message.recipient(),
          detail);
    }
    Addressee to = addressees.on(message.debtorId(), clock.today());
    if (message.channel() != MessageChannel.LETTER
        && message.documentId() != null
        && to.hasPostalAddress()) {
      letterInstead(message, to);
    } else {
      tasks.raise(
          new NewTask(
              TaskKind.MESSAGE_RETURNED,
              message.creditorId(),
              message.caseFileId(),
              message.debtorId(),
              null,
              message.id(),
              clock.today(),
              List.of(message.channel().name(), message.recipient(), detail)));
    }
  }

  private void letterInstead(Message message, Addressee to) {
    Message letter =
        Message.letterInstead(
            keys.next(),
            PublicIds.next(),
            message,
            String.join(", ", PostalLines.of(to, to.address().country())),
            clock.now(),
            actor.name());
    em.persist(letter);
    em.flush();
    items.copy(message.id(), letter.id());
    outbox.queue(
        new Parcel(
            MessageChannel.LETTER.name(),
            letter.publicId().toString(),
            message.creditorId(),
            message.caseFileId(),
            letter.id(),
            new LetterContent(letter.documentId(), null, to.address().country()).json(),
            null));
    log("message.letter.instead", letter, message.channel().name());
  }

  private Optional<Message> locked(UUID messageId) {
    return em.createQuery("SELECT m FROM Message m WHERE m.publicId = :id", Message.class)
        .setParameter("id", messageId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private Message log(String action, Message message, String more) {
    audit.write(
        action,
        "CaseFile",
        message.caseFileId(),
        AuditWords.of(message.channel(), message.template(), more),
        null);
    return message;
  }
}
