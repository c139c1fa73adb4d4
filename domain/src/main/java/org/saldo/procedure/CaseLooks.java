package org.saldo.procedure;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.casefile.WorkedCase;
import org.saldo.casefile.WorkedCases;

/**
 * Cases of which a fact changed since secondary procedures looked at them. They are asked for in
 * the transaction of the change, and looked at one after the other in transactions of their own:
 * what a procedure does then can hold nobody up, and is lost by no kill.
 */
@Stateless
@RolesAllowed(SYSTEM)
public class CaseLooks {

  /** What cannot be looked at so often is left to the night, which raises a task about it. */
  private static final int TRIES = 3;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private WorkedCases worked;
  @Inject private CaseWork work;
  @EJB private DunningModes modes;
  @Inject private BusinessClock clock;

  /** Keys of the cases that were asked for longest ago, at most so many. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<Long> asked(int limit) {
    List<?> ids =
        em.createNativeQuery("SELECT case_file_id FROM case_look ORDER BY asked_at, case_file_id")
            .setMaxResults(limit)
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** Looks at a case, unless somebody else just did. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void look(long caseFileId) {
    // The case first: who changes it locks in this order too.
    Optional<WorkedCase> locked = worked.lock(caseFileId);
    int mine =
        em.createNativeQuery("DELETE FROM case_look WHERE case_file_id = ?1")
            .setParameter(1, caseFileId)
            .executeUpdate();
    if (mine > 0 && locked.isPresent()) {
      work.secondaries(look(locked.get()));
    }
  }

  private CaseWork.Look look(WorkedCase each) {
    LocalDate today = clock.today();
    boolean proposing = modes.on(today, false).covers(each.ref().creditorId());
    return new CaseWork.Look(each, null, false, today, null, proposing);
  }

  /** It could not be looked at: later again, or no more. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void failed(long caseFileId) {
    em.createNativeQuery(
            "UPDATE case_look SET attempts = attempts + 1, asked_at = ?2 WHERE case_file_id = ?1")
        .setParameter(1, caseFileId)
        .setParameter(2, SystemTime.utc())
        .executeUpdate();
    em.createNativeQuery("DELETE FROM case_look WHERE case_file_id = ?1 AND attempts >= ?2")
        .setParameter(1, caseFileId)
        .setParameter(2, TRIES)
        .executeUpdate();
  }
}
