package org.saldo.correspondence;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.contact.ContactGate;
import org.saldo.correspondence.contact.ContactPause;
import org.saldo.correspondence.contact.ContactScopes;
import org.saldo.correspondence.sms.SmsCosts;
import org.saldo.creditor.Creditors;
import org.saldo.creditor.OperatingMode;
import org.saldo.debtor.ContactBlocks;
import org.saldo.debtor.ContactWay;
import org.saldo.money.Money;
import org.saldo.outbox.Parcel;
import org.saldo.outbox.ParcelGuard;
import org.saldo.outbox.ParcelMoved;
import org.saldo.problem.Refusal;

/**
 * Follows messages through the outbox: asks whether they still hold, records what became of them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MessageParcels implements ParcelGuard {

  private static final String WITHHELD = "message.withheld";

  static final Set<String> KINDS =
      Set.of(MessageChannel.EMAIL.name(), MessageChannel.LETTER.name(), MessageChannel.SMS.name());

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private BusinessClock clock;
  @Inject private SmsCosts costs;
  @Inject private AuditTrail audit;
  @Inject private MessageItems items;
  @Inject private ContactGate gate;
  @Inject private ContactBlocks blocks;
  @Inject private ContactScopes scopes;
  @Inject private Creditors creditors;
  @EJB private ReceiptIntake receipts;
  @Inject @Any private Instance<SendGuard> guards;
  @Inject private Event<MessageSent> sent;
  @Inject private Event<MessageDropped> dropped;

  @Override
  public boolean guards(String kind) {
    return KINDS.contains(kind);
  }

  @Override
  public Optional<Instant> notBefore(Parcel parcel) {
    Message message = message(parcel);
    Optional<ContactPause> pause =
        gate.pause(
            scopes.of(message.creditorId(), message.debtorId(), message.caseFileId()),
            way(message),
            message.demand());
    pause
        .filter(p -> message.held(p.until(), p.reason(), p.rule()))
        .ifPresent(p -> log("message.held", message, p.reason().code()));
    return pause.map(ContactPause::until);
  }

  @Override
  public Optional<Refusal> withheld(Parcel parcel, String by, String reason) {
    return Refusal.of(WITHHELD, by, reason);
  }

  private static ContactWay way(Message message) {
    return ContactWay.valueOf(message.channel().name());
  }

  @Override
  public Optional<Refusal> stillHolds(Parcel parcel) {
    Message message = message(parcel);
    if (blocks.stops(message.debtorId(), way(message), clock.today())) {
      return Refusal.of("message.blocked.meanwhile");
    }
    if (message.demand() && !message.byAgency() && isAgency(message.creditorId())) {
      // Nobody looked whether its words are those of an agency.
      return Refusal.of("message.mode.meanwhile");
    }
    Map<Long, Money> asked =
        items.of(message.id()).stream()
            .collect(
                Collectors.toMap(
                    MessageItem::receivableId,
                    item -> Money.ofMinor(item.askedMinor(), message.currency())));
    OutgoingMessage outgoing =
        new OutgoingMessage(
            message.id(),
            message.caseFileId(),
            message.template(),
            message.demand(),
            message.stepRunId(),
            asked);
    return guards.stream().flatMap(guard -> guard.stillHolds(outgoing).stream()).findFirst();
  }

  private boolean isAgency(long creditorId) {
    return creditors.known(creditorId).data().mode() == OperatingMode.COLLECTION;
  }

  void follow(@Observes ParcelMoved moved) {
    if (!guards(moved.parcel().kind())) {
      return;
    }
    Message message = message(moved.parcel());
    switch (moved.state()) {
      case SENT -> {
        sent(message, moved.providerKey());
        if (message.channel() == MessageChannel.SMS) {
          costs.sent(message.id(), message.creditorId(), SmsContent.of(moved.parcel().payload()));
        }
      }
      case DROPPED -> dropped(message, moved.reason());
      case DEAD -> {
        message.failed();
        log("message.failed", message, "");
      }
      default -> message.queuedAgain();
    }
  }

  private void sent(Message message, String providerKey) {
    message.sent(clock.now(), providerKey);
    log("message.sent", message, null);
    em.flush();
    sent.fire(
        new MessageSent(
            message.id(),
            message.caseFileId(),
            message.stepRunId(),
            items.receivables(message.id()),
            message.demand(),
            message.channel(),
            clock.today()));
    if (providerKey != null && message.channel() == MessageChannel.SMS) {
      receipts.catchUp(message.publicId(), message.channel(), providerKey);
    }
  }

  private void dropped(Message message, Refusal reason) {
    message.dropped(reason);
    if (reason.code().equals(WITHHELD)) {
      audit.write(
          WITHHELD,
          "CaseFile",
          message.caseFileId(),
          AuditWords.of(message.channel(), message.template()),
          String.valueOf(reason.arguments().get(1)));
    } else {
      log("message.dropped", message, reason.code());
    }
    em.flush();
    dropped.fire(
        new MessageDropped(
            message.id(),
            message.caseFileId(),
            message.stepRunId(),
            items.receivables(message.id()),
            message.demand(),
            reason));
  }

  private void log(String action, Message message, String more) {
    audit.write(
        action,
        "CaseFile",
        message.caseFileId(),
        AuditWords.of(message.channel(), message.template(), more),
        null);
  }

  private Message message(Parcel parcel) {
    Message message = em.find(Message.class, parcel.subjectId());
    if (message == null) {
      throw new IllegalStateException("a parcel without its message: " + parcel.deliveryKey());
    }
    return message;
  }
}
