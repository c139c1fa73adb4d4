package org.saldo.outbox;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.problem.Refusal;

/** Where a person lets go out again what was given up, and keeps back what has not left. */
@Stateless
@RolesAllowed({SUPERVISOR, ADMIN})
public class OutboxDesk {

  /** So many parcels are kept back at once at most. */
  public static final int MOST_STOPS = 500;

  private static final int MAX_REASON = 500;
  private static final Optional<Refusal> UNKNOWN = Refusal.of("outbox.unknown");

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private BusinessClock clock;
  @Inject @Any private Instance<ParcelGuard> guards;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<ParcelMoved> moved;

  /**
   * Queues a dead parcel again, with all its attempts before it.
   *
   * @param version the version the person saw
   */
  public Optional<Refusal> sendAgain(UUID publicId, long version) {
    Optional<OutboxParcel> found = locked(publicId);
    if (found.isEmpty()) {
      return Refusal.of("outbox.unknown");
    }
    OutboxParcel parcel = found.get();
    if (parcel.version() != version) {
      return Refusal.of("changed.meanwhile");
    }
    Optional<Refusal> refusal = parcel.again(SystemTime.utc());
    if (refusal.isEmpty()) {
      audit.write(
          "outbox.sent.again", "OutboxParcel", parcel.id(), parcel.parcel().deliveryKey(), null);
      moved.fire(new ParcelMoved(parcel.parcel(), ParcelState.QUEUED, null));
    }
    return refusal;
  }

  /**
   * Keeps parcels from leaving, each for its reason; they are dropped as if they held no more. What
   * is on its way, or was, is refused, one by one.
   *
   * @param stops at most {@value #MOST_STOPS}
   * @return what came of each, in the order of the wishes
   */
  @RolesAllowed({CONTROLLER, SUPERVISOR})
  public List<Stopped> withhold(List<Stop> stops) {
    if (stops.size() > MOST_STOPS) {
      return stops.stream()
          .map(s -> new Stopped(s.parcel(), Refusal.because("outbox.withhold.many", MOST_STOPS)))
          .toList();
    }
    Map<UUID, Stop> wishes = new LinkedHashMap<>();
    stops.forEach(stop -> wishes.putIfAbsent(stop.parcel(), stop));
    Map<UUID, Optional<Refusal>> refusals = new HashMap<>();
    for (UUID parcel : byCase(wishes.keySet())) {
      refusals.put(parcel, withhold(wishes.get(parcel)));
    }
    return wishes.keySet().stream()
        .map(id -> new Stopped(id, refusals.getOrDefault(id, UNKNOWN).orElse(null)))
        .toList();
  }

  /** What is dropped may lock its case: everybody locks cases in this order. */
  private List<UUID> byCase(Set<UUID> parcels) {
    return parcels.isEmpty()
        ? List.of()
        : em.createQuery(
                "SELECT p.publicId FROM OutboxParcel p WHERE p.publicId IN :ids"
                    + " ORDER BY p.caseFileId, p.id",
                UUID.class)
            .setParameter("ids", parcels)
            .getResultList();
  }

  private Optional<Refusal> withhold(Stop stop) {
    String reason = stop.reason();
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    Optional<OutboxParcel> found = locked(stop.parcel());
    if (found.isEmpty()) {
      return UNKNOWN;
    }
    OutboxParcel parcel = found.get();
    Parcel sent = parcel.parcel();
    Optional<Refusal> why =
        guards.stream()
            .filter(guard -> guard.guards(sent.kind()))
            .flatMap(guard -> guard.withheld(sent, actor.name(), reason.strip()).stream())
            .findFirst();
    if (why.isEmpty()) {
      return Refusal.of("outbox.withhold.kind");
    }
    Optional<Refusal> refusal = parcel.withhold(clock.now());
    if (refusal.isEmpty()) {
      audit.write(
          "outbox.withheld", "OutboxParcel", parcel.id(), sent.deliveryKey(), reason.strip());
      moved.fire(new ParcelMoved(sent, ParcelState.DROPPED, why.get()));
    }
    return refusal;
  }

  private Optional<OutboxParcel> locked(UUID publicId) {
    return em.createQuery("SELECT p FROM OutboxParcel p WHERE p.publicId = :id", OutboxParcel.class)
        .setParameter("id", publicId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .filter(p -> visible(p.parcel()))
        .findFirst();
  }

  private boolean visible(Parcel parcel) {
    return parcel.creditorId() == null
        ? actor.scope().all()
        : actor.scope().covers(parcel.creditorId());
  }
}
