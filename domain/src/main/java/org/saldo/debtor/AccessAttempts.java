package org.saldo.debtor;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.Keys;

/**
 * Counts who tries codes. An attempt is stored and committed before it is judged, so that trying
 * many at once gains nothing. Time is the machine's: a set business date must not reset the count.
 */
@ApplicationScoped
public class AccessAttempts {

  static final int PER_USER = 6;
  static final int OF_ALL = 300;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;

  /** Counts an attempt, whatever becomes of it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void count(String userName) {
    em.createNativeQuery(
            "INSERT INTO debtor_access_attempt (id, user_name, attempted_at) VALUES (?1, ?2, ?3)")
        .setParameter(1, keys.next())
        .setParameter(2, userName)
        .setParameter(3, SystemTime.utc())
        .executeUpdate();
  }

  /** Whether the last hour's attempts, of the user and of all together, are within the limits. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean withinLimits(String userName) {
    Object[] counts =
        (Object[])
            em.createNativeQuery(
                    "SELECT COUNT(CASE WHEN user_name = ?1 THEN 1 END), COUNT(*)"
                        + " FROM debtor_access_attempt WHERE attempted_at > ?2")
                .setParameter(1, userName)
                .setParameter(2, SystemTime.utc().minusHours(1))
                .getSingleResult();
    return ((Number) counts[0]).intValue() <= PER_USER && ((Number) counts[1]).intValue() <= OF_ALL;
  }
}
