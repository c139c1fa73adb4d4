package org.saldo.actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which creditors each restricted user may see. */
@ApplicationScoped
class AccessScopes {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /**
   * The creditor, the days and whether it still stands of an access from outside.
   *
   * @param lastOn inclusive
   */
  record OutsideSpan(long creditorId, LocalDate fromOn, LocalDate lastOn, boolean ended) {

    boolean covers(LocalDate day) {
      return !ended && !day.isBefore(fromOn) && !day.isAfter(lastOn);
    }
  }

  /**
   * What is recorded of a user.
   *
   * @param granted creditors granted to staff and people of creditors
   * @param spans every access from outside, also those that are over: whoever once had one is from
   *     outside for good, or the end of the last one would open everything to them
   */
  record Reach(Set<Long> granted, List<OutsideSpan> spans) {}

  @Transactional(Transactional.TxType.SUPPORTS)
  public Reach of(String userName) {
    Set<Long> granted = new HashSet<>();
    List<OutsideSpan> spans = new ArrayList<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT 1 AS outside, a.creditor_id, a.from_on, a.last_on, a.step"
                    + " FROM outside_access a WHERE a.user_name = ?1 AND a.version ="
                    + " (SELECT MAX(b.version) FROM outside_access b"
                    + " WHERE b.access_id = a.access_id)"
                    + " UNION ALL SELECT 0, s.creditor_id, NULL, NULL, NULL"
                    + " FROM access_scope s WHERE s.user_name = ?2")
            .setParameter(1, userName.toLowerCase(Locale.ROOT))
            .setParameter(2, userName)
            .getResultList()) {
      Object[] row = (Object[]) each;
      long creditor = ((Number) row[1]).longValue();
      if (((Number) row[0]).intValue() == 1) {
        spans.add(
            new OutsideSpan(creditor, day(row[2]), day(row[3]), "ENDED".equals(row[4].toString())));
      } else {
        granted.add(creditor);
      }
    }
    return new Reach(granted, spans);
  }

  private static LocalDate day(Object value) {
    return value instanceof LocalDate day ? day : ((Date) value).toLocalDate();
  }
}
