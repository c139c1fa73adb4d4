package org.saldo.outbox;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.SystemTime;
import org.saldo.problem.Refusal;

/** Where a person lets go out again what was given up. */
@Stateless
@RolesAllowed({SUPERVISOR, ADMIN})
public class OutboxDesk {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<ParcelMoved> moved;

  /**
   * Queues a dead parcel again, with all its attempts before it.
   *
   * @param version the version the person saw
   */
  public Optional<Refusal> sendAgain(UUID publicId, long version) {
    Optional<OutboxParcel> found =
        em.createQuery("SELECT p FROM OutboxParcel p WHERE p.publicId = :id", OutboxParcel.class)
            .setParameter("id", publicId)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .filter(p -> visible(p.parcel()))
            .findFirst();
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

  private boolean visible(Parcel parcel) {
    return parcel.creditorId() == null
        ? actor.scope().all()
        : actor.scope().covers(parcel.creditorId());
  }
}
