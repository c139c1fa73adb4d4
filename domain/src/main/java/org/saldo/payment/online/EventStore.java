package org.saldo.payment.online;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;

/** Keeps what providers tell us, once each: the same told by two threads at once too. */
@ApplicationScoped
class EventStore {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(String provider, ProviderEvent event, String body) {
    em.createNativeQuery(
            "INSERT INTO psp_event (id, provider, event_key, reference, body, state, received_at,"
                + " attempts, next_attempt_at, version)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, 'RECEIVED', ?6, 0, ?7, 1)"
                + " ON DUPLICATE KEY UPDATE id = id")
        .setParameter(1, keys.next())
        .setParameter(2, provider)
        .setParameter(3, event.key())
        .setParameter(4, event.checkout().reference())
        .setParameter(5, body)
        .setParameter(6, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
        .setParameter(7, SystemTime.utc())
        .executeUpdate();
  }
}
