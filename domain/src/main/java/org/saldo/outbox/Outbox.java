package org.saldo.outbox;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;

/** Where parcels are queued, in the transaction of what makes them necessary. */
@ApplicationScoped
public class Outbox {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private Event<ParcelMoved> moved;

  /**
   * Queues a parcel; one with a key that was queued before is the same and does not go out again.
   *
   * @return its key
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public long queue(Parcel parcel) {
    return em.createQuery("SELECT p.id FROM OutboxParcel p WHERE p.deliveryKey = :key", Long.class)
        .setParameter("key", parcel.deliveryKey())
        .getResultStream()
        .findFirst()
        .orElseGet(() -> add(parcel));
  }

  /**
   * Lets a parcel that needs no payload go out once more under its key, after it was delivered or
   * given up.
   *
   * @return whether it does; not while it waits or is under way, nor when it was dropped
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean repeat(String deliveryKey) {
    return em.createQuery(
            "SELECT p FROM OutboxParcel p WHERE p.deliveryKey = :key", OutboxParcel.class)
        .setParameter("key", deliveryKey)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .filter(parcel -> parcel.repeat(SystemTime.utc()))
        .map(
            parcel -> {
              moved.fire(new ParcelMoved(parcel.parcel(), ParcelState.QUEUED, null));
              return parcel;
            })
        .isPresent();
  }

  private long add(Parcel parcel) {
    OutboxParcel added =
        new OutboxParcel(
            keys.next(), PublicIds.next(), parcel, clock.now(), actor.name(), SystemTime.utc());
    em.persist(added);
    return added.id();
  }
}
