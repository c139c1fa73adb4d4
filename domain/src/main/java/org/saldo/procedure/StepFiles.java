package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.casefile.WorkedCase;
import org.saldo.casefile.WorkedCases;

/** Finds decided steps and locks their cases, as every decision does. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StepFiles {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CaseFiles caseFiles;
  @Inject private WorkedCases worked;

  /**
   * A step and its case, before anything is locked.
   *
   * @param subjectId what came of it so far, null for none
   */
  record File(long stepRunId, StepChannel channel, Long subjectId, CaseRef caseFile) {}

  public Optional<File> byPublicId(UUID step) {
    return found("s.publicId", step);
  }

  public Optional<File> byKey(long stepRunId) {
    return found("s.id", stepRunId);
  }

  private Optional<File> found(String column, Object key) {
    return em.createQuery(
            "SELECT s.id, s.channel, s.subjectId, s.caseFileId FROM StepRun s WHERE "
                + column
                + " = :key",
            Object[].class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst()
        .map(
            row ->
                new File(
                    (Long) row[0],
                    (StepChannel) row[1],
                    (Long) row[2],
                    caseFiles.byId((Long) row[3]).orElseThrow()));
  }

  /** Locks the case, whoever works it, and gives it; empty when nobody works it. */
  public Optional<WorkedCase> lock(File file) {
    return worked.lock(file.caseFile().id());
  }

  /** The case as it is now, without a lock; empty when nobody works it. */
  public Optional<WorkedCase> look(File file) {
    return worked.between(file.caseFile().id(), file.caseFile().id()).stream().findFirst();
  }

  /** The step as it is now. */
  public StepRun step(File file) {
    return em.find(StepRun.class, file.stepRunId());
  }
}
