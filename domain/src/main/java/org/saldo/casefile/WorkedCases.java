package org.saldo.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The cases that are open or reopened, in the order of their keys. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WorkedCases {

  private static final String WORKED =
      " c.status IN (org.saldo.casefile.CaseStatus.OPEN, org.saldo.casefile.CaseStatus.REOPENED)";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Keys of the first cases from a key on, at most {@code limit}. */
  public List<Long> keysFrom(long firstKey, int limit) {
    return em.createQuery(
            "SELECT c.id FROM CaseFile c WHERE c.id >= :first AND" + WORKED + " ORDER BY c.id",
            Long.class)
        .setParameter("first", firstKey)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Keys of all cases; of one creditor where one is named. */
  public List<Long> keys(Long creditorId) {
    return creditorId == null
        ? keysFrom(1, Integer.MAX_VALUE)
        : em.createQuery(
                "SELECT c.id FROM CaseFile c WHERE c.creditorId = :creditor AND"
                    + WORKED
                    + " ORDER BY c.id",
                Long.class)
            .setParameter("creditor", creditorId)
            .getResultList();
  }

  /** Those of the cases that somebody works, in the order of their keys. */
  public List<WorkedCase> of(Collection<Long> caseFileIds) {
    return caseFileIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "SELECT c FROM CaseFile c WHERE c.id IN :keys AND" + WORKED + " ORDER BY c.id",
                CaseFile.class)
            .setParameter("keys", caseFileIds)
            .getResultStream()
            .map(WorkedCases::worked)
            .toList();
  }

  /** The cases with keys of a range, both ends included. */
  public List<WorkedCase> between(long firstKey, long lastKey) {
    return em.createQuery(
            "SELECT c FROM CaseFile c WHERE c.id BETWEEN :first AND :last AND"
                + WORKED
                + " ORDER BY c.id",
            CaseFile.class)
        .setParameter("first", firstKey)
        .setParameter("last", lastKey)
        .getResultStream()
        .map(WorkedCases::worked)
        .toList();
  }

  /**
   * One case, locked: nobody closes, reopens or decides it until the transaction ends. Empty when
   * nobody works it.
   */
  public Optional<WorkedCase> lock(long caseFileId) {
    CaseFile found = em.find(CaseFile.class, caseFileId, LockModeType.PESSIMISTIC_WRITE);
    return found == null || !found.status().worked()
        ? Optional.empty()
        : Optional.of(worked(found));
  }

  private static WorkedCase worked(CaseFile found) {
    return new WorkedCase(found.ref(), found.openedOn(), found.controller());
  }
}
