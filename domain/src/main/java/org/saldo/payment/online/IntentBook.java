package org.saldo.payment.online;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/**
 * The short transactions in which the word of a provider is taken. Each holds the intent's row, so
 * that an event, the debtor's way back and our own question can come at once and book once.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IntentBook {

  /** So often we ask whether a checkout that we never got was made after all: half an hour. */
  private static final int LOOKS_WITHOUT_CHECKOUT = 5;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private BusinessClock clock;
  @Inject private Providers providers;
  @Inject private ProviderWord word;
  @Inject private Tasks tasks;

  /** Whom to ask about an intent, and by which key. */
  public record Asked(boolean open, String provider, String providerKey) {}

  public Asked asked(long intentId) {
    PaymentIntent intent = em.find(PaymentIntent.class, intentId);
    return new Asked(intent.state().open(), intent.provider(), intent.providerKey());
  }

  public void learn(long intentId, ProviderCheckout said) {
    word.taken(em.find(PaymentIntent.class, intentId, LockModeType.PESSIMISTIC_WRITE), said);
  }

  /** Takes intents that are due for a look; other nodes skip them. */
  public List<Long> dueForLook(int most) {
    List<Long> due = new ArrayList<>();
    for (long id : locked("payment_intent", "next_look_at", most)) {
      PaymentIntent intent = em.find(PaymentIntent.class, id);
      if (intent.providerKey() == null && intent.looks() >= LOOKS_WITHOUT_CHECKOUT) {
        intent.neverOffered(clock.now());
      } else {
        intent.looking(SystemTime.utc());
        due.add(id);
      }
    }
    return due;
  }

  /** Takes events that are due; other nodes skip them. */
  public List<Long> dueEvents(int most) {
    List<Long> due = locked("psp_event", "next_attempt_at", most);
    due.forEach(id -> em.find(PspEvent.class, id).taken(SystemTime.utc().plusMinutes(1)));
    return due;
  }

  private List<Long> locked(String table, String column, int most) {
    List<?> ids =
        em.createNativeQuery(
                "SELECT id FROM "
                    + table
                    + " WHERE "
                    + column
                    + " <= ?1 ORDER BY "
                    + column
                    + ", id LIMIT "
                    + most
                    + " FOR UPDATE SKIP LOCKED")
            .setParameter(1, SystemTime.utc())
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** Processes an event once; one that nobody can place is tried again, then parked. */
  public void process(long eventId) {
    PspEvent event = em.find(PspEvent.class, eventId, LockModeType.PESSIMISTIC_WRITE);
    if (!event.waits()) {
      return;
    }
    Optional<PaymentProvider> provider = providers.named(event.provider());
    Optional<PaymentIntent> intent = intentOf(event);
    if (provider.isEmpty() || intent.isEmpty()) {
      postpone(event, provider.isEmpty() ? "provider not set up" : "no such payment");
      return;
    }
    ProviderEvent said = provider.get().read(event.body());
    event.processed(said.kind() + ": " + word.taken(intent.get(), said.checkout()), clock.now());
  }

  /** What could not be processed rests, and in the end waits for a person. */
  public void postpone(long eventId, String why) {
    PspEvent event = em.find(PspEvent.class, eventId, LockModeType.PESSIMISTIC_WRITE);
    if (event.waits()) {
      postpone(event, why);
    }
  }

  private void postpone(PspEvent event, String why) {
    if (event.postponed(why, SystemTime.utc())) {
      tasks.raise(
          new NewTask(
              TaskKind.PSP_EVENT_PARKED,
              null,
              null,
              null,
              clock.today(),
              List.of(event.provider(), event.eventKey(), why)));
    }
  }

  private Optional<PaymentIntent> intentOf(PspEvent event) {
    return uuid(event.reference())
        .flatMap(
            reference ->
                em.createQuery(
                        "SELECT p FROM PaymentIntent p WHERE p.publicId = :id"
                            + " AND p.provider = :provider",
                        PaymentIntent.class)
                    .setParameter("id", reference)
                    .setParameter("provider", event.provider())
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .findFirst());
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
