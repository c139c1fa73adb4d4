package org.saldo.correspondence.print;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;

/** Wishes for a batch at once, and when the last batch was cut. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRED)
class PrintOrders {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private CurrentActor actor;

  /** Somebody wants a batch now. */
  public long want() {
    long id = keys.next();
    em.createNativeQuery("INSERT INTO print_order (id, wanted_utc, wanted_by) VALUES (?1, ?2, ?3)")
        .setParameter(1, id)
        .setParameter(2, SystemTime.utc())
        .setParameter(3, actor.name())
        .executeUpdate();
    return id;
  }

  public boolean wanted() {
    return by().isPresent();
  }

  /** Who has waited longest for a batch. */
  public Optional<String> by() {
    List<?> found =
        em.createNativeQuery(
                "SELECT wanted_by FROM print_order WHERE done_utc IS NULL ORDER BY id LIMIT 1")
            .getResultList();
    return found.stream().findFirst().map(String.class::cast);
  }

  /** Nothing is left that was due at the moment: what was wanted before it is done. */
  public void done(LocalDateTime at) {
    em.createNativeQuery(
            "UPDATE print_order SET done_utc = ?1 WHERE done_utc IS NULL AND wanted_utc <= ?2")
        .setParameter(1, SystemTime.utc())
        .setParameter(2, at)
        .executeUpdate();
  }

  /** Whether the next batch is due after the last one. */
  public boolean rested(CuttingTimes times, LocalDateTime now) {
    List<?> found =
        em.createNativeQuery(
                "SELECT cut_utc, filled FROM print_batch ORDER BY cut_utc DESC, id DESC LIMIT 1")
            .getResultList();
    if (found.isEmpty()) {
      return times.open(now, null, false);
    }
    Object[] last = (Object[]) found.get(0);
    return times.open(now, PrintRows.utc(last[0]), PrintRows.flag(last[1]));
  }
}
