package org.saldo.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.saldo.calendar.SystemTime;
import org.saldo.calendar.UtcColumn;

/**
 * How many parcels of a kind may be begun in a minute, over all servers: settings {@code
 * saldo.outbox.rate.<kind>}; none means as many as there are.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OutboxRates {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Config config;

  /** As many as may be taken now, at most so many; other servers wait until this one has taken. */
  public int free(String kind, int most) {
    Optional<Integer> limit =
        config.getOptionalValue(
            "saldo.outbox.rate." + kind.toLowerCase(Locale.ROOT), Integer.class);
    if (limit.isEmpty()) {
      return most;
    }
    LocalDateTime now = SystemTime.utc();
    em.createNativeQuery("INSERT IGNORE INTO outbox_rate (kind, since, used) VALUES (?1, ?2, 0)")
        .setParameter(1, kind)
        .setParameter(2, now)
        .executeUpdate();
    Object[] row =
        (Object[])
            em.createNativeQuery("SELECT since, used FROM outbox_rate WHERE kind = ?1 FOR UPDATE")
                .setParameter(1, kind)
                .getSingleResult();
    LocalDateTime since = UtcColumn.local(row[0]);
    if (!now.isBefore(since.plus(MINUTE))) {
      em.createNativeQuery("UPDATE outbox_rate SET since = ?2, used = 0 WHERE kind = ?1")
          .setParameter(1, kind)
          .setParameter(2, now)
          .executeUpdate();
      return Math.min(most, limit.get());
    }
    return Math.max(0, Math.min(most, limit.get() - ((Number) row[1]).intValue()));
  }

  /** So many were taken. */
  public void took(String kind, int taken) {
    em.createNativeQuery("UPDATE outbox_rate SET used = used + ?2 WHERE kind = ?1")
        .setParameter(1, kind)
        .setParameter(2, taken)
        .executeUpdate();
  }
}
