package org.saldo.outbox;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;

/**
 * The short transactions around a delivery: take parcels, ask whether one still holds, record what
 * came of it. Each step counts only while the lease's token is the row's.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class OutboxLeases {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private ParcelSteps steps;
  @Inject private OutboxRates rates;

  @Inject
  @ConfigProperty(name = "saldo.outbox.lease.seconds")
  private int leaseSeconds;

  @Inject
  @ConfigProperty(name = "saldo.outbox.retry.seconds")
  private int retrySeconds;

  /** A parcel in the hands of this node. */
  record Leased(long id, long token) {}

  /**
   * Takes what is due of a kind; other nodes skip what we hold, and we what they hold.
   *
   * @param repeatable whether what may have been delivered can be delivered again without harm
   */
  public List<Leased> take(String kind, int most, boolean repeatable) {
    LocalDateTime now = SystemTime.utc();
    int free = rates.free(kind, most);
    if (free == 0) {
      return List.of();
    }
    // The index is named because databases that think the table small read all of it for each row.
    List<?> due =
        em.createNativeQuery(
                "SELECT p.id FROM outbox_parcel p WHERE p.kind = ?1 AND p.next_attempt_at <= ?2"
                    + " AND (p.not_before IS NULL OR p.not_before <= ?3)"
                    + " AND (p.order_key IS NULL OR NOT EXISTS (SELECT 1 FROM outbox_parcel e"
                    + " FORCE INDEX (ix_outbox_parcel_order) WHERE e.order_key = p.order_key AND e.kind = p.kind"
                    + " AND e.next_attempt_at IS NOT NULL AND (e.queued_at < p.queued_at"
                    + " OR (e.queued_at = p.queued_at AND e.id < p.id))))"
                    + " ORDER BY p.next_attempt_at, p.id LIMIT "
                    + free
                    + " FOR UPDATE SKIP LOCKED")
            .setParameter(1, kind)
            .setParameter(2, now)
            .setParameter(3, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
            .getResultList();
    rates.took(kind, due.size());
    List<Leased> taken = new ArrayList<>();
    for (Object id : due) {
      OutboxParcel parcel = em.find(OutboxParcel.class, ((Number) id).longValue());
      long token = keys.next();
      if (parcel.lease(token, now.plusSeconds(leaseSeconds), clock.now(), repeatable)) {
        taken.add(new Leased(parcel.id(), token));
      } else {
        steps.buried(parcel);
      }
    }
    return taken;
  }

  /** Begins the attempt; empty when the lease is lost or the parcel no longer holds. */
  public Optional<Parcel> begin(Leased leased) {
    OutboxParcel parcel = steps.held(leased);
    if (parcel == null || steps.stays(parcel)) {
      return Optional.empty();
    }
    parcel.begin(SystemTime.utc().plusSeconds(leaseSeconds));
    return Optional.of(parcel.parcel());
  }

  /** Records what the attempt came to; nothing when another node has taken the parcel meanwhile. */
  public boolean complete(Leased leased, Delivery delivery) {
    OutboxParcel parcel = steps.held(leased);
    if (parcel == null) {
      return false;
    }
    Parcel sent = parcel.parcel();
    Duration pause = Duration.ofSeconds(retrySeconds);
    String why = Objects.requireNonNullElse(delivery.detail(), delivery.result().name());
    switch (delivery.result()) {
      case DELIVERED -> parcel.delivered(delivery.detail(), clock.now());
      case FAILED -> parcel.failed(why, SystemTime.utc(), pause, clock.now());
      case REFUSED -> parcel.refused(why, clock.now());
      case UNCLEAR -> parcel.unclear(why, SystemTime.utc(), pause, clock.now());
    }
    steps.ended(parcel, sent);
    return true;
  }

  /** An attempt that could not even begin: counted, so that it does not go on for ever. */
  public void giveBack(Leased leased, String why) {
    OutboxParcel parcel = steps.held(leased);
    if (parcel != null) {
      parcel.begin(SystemTime.utc());
      parcel.failed(why, SystemTime.utc(), Duration.ofSeconds(retrySeconds), clock.now());
      if (parcel.state() == ParcelState.DEAD) {
        steps.buried(parcel);
      }
    }
  }
}
