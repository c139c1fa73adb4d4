package org.saldo.claim.limitation;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.money.Money;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/** What the night does about limitation; each call is a transaction of its own. */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LimitationWatch {

  /** As many cases as are warned of at once. */
  public static final int CHUNK = 200;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private LimitationDates dates;
  @Inject private CaseFiles caseFiles;
  @Inject private Tasks tasks;

  /**
   * Works out the last days of the next cases anew: the law, a default or what was loaded in bulk
   * may have changed them.
   *
   * @param after key of the case after which to go on
   * @return key of the last case; the same as given when there is none left
   */
  public long refresh(long after) {
    List<?> found =
        em.createNativeQuery("SELECT id FROM case_file WHERE id > ?1 ORDER BY id LIMIT " + CHUNK)
            .setParameter(1, after)
            .getResultList();
    List<Long> ids = found.stream().map(id -> ((Number) id).longValue()).toList();
    dates.refresh(ids);
    return ids.isEmpty() ? after : ids.get(ids.size() - 1);
  }

  /**
   * Tells whoever works them about cases of which something lapses soon, once for each last day and
   * number of days.
   *
   * @param days so many days before at most
   * @return how many cases were looked at; less than {@value #CHUNK} when no more are left
   */
  public int warn(LocalDate today, int days) {
    List<?> cases =
        em.createNativeQuery(
                "SELECT case_file_id, last_on, SUM(open_minor), currency, COUNT(receivable_id)"
                    + " FROM receivable_limitation WHERE last_on BETWEEN ?1 AND ?2"
                    + " AND (warned_for IS NULL OR warned_for <> last_on OR warned_days > ?3)"
                    + " GROUP BY case_file_id, last_on, currency"
                    + " ORDER BY last_on, case_file_id LIMIT "
                    + CHUNK)
            .setParameter(1, today)
            .setParameter(2, today.plusDays(days))
            .setParameter(3, days)
            .getResultList();
    cases.stream().map(Object[].class::cast).forEach(row -> warn(row, days));
    return cases.size();
  }

  private void warn(Object[] row, int days) {
    long caseFileId = ((Number) row[0]).longValue();
    LocalDate lastDay = ((java.sql.Date) row[1]).toLocalDate();
    // Whoever marks first tells: two servers may have the same night.
    int marked =
        em.createNativeQuery(
                "UPDATE receivable_limitation SET warned_for = last_on, warned_days = ?3"
                    + " WHERE case_file_id = ?1 AND last_on = ?2"
                    + " AND (warned_for IS NULL OR warned_for <> last_on OR warned_days > ?3)")
            .setParameter(1, caseFileId)
            .setParameter(2, lastDay)
            .setParameter(3, days)
            .executeUpdate();
    if (marked > 0) {
      CaseRef caseFile = caseFiles.byId(caseFileId).orElseThrow();
      tasks.raise(
          new NewTask(
              TaskKind.LIMITATION_NEAR,
              caseFile.creditorId(),
              caseFileId,
              caseFile.debtorId(),
              caseFiles.standing(caseFileId).controller(),
              caseFileId,
              lastDay,
              List.of(
                  caseFile.number(),
                  lastDay.toString(),
                  Money.ofMinor(((Number) row[2]).longValue(), (String) row[3]).toString(),
                  row[4].toString())));
    }
  }
}
