package org.saldo.outbox;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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

  private long add(Parcel parcel) {
    OutboxParcel added =
        new OutboxParcel(
            keys.next(), PublicIds.next(), parcel, clock.now(), actor.name(), SystemTime.utc());
    em.persist(added);
    return added.id();
  }
}
