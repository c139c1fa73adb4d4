package org.saldo.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.saldo.identity.Keys;

/** Keeps what a run decided as it did, whatever becomes of the steps later. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RunLog {

  /** The rule of a case that could not be decided at all. */
  private static final String BROKEN = "broken";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;

  /** Notes what the step says now; without a run nothing. */
  public void decided(Long dunningRunId, StepRun step) {
    if (dunningRunId != null) {
      em.createNativeQuery(
              "INSERT INTO dunning_run_step (id, dunning_run_id, case_file_id, step_run_id,"
                  + " procedure_id, step_key, state, decided_by)"
                  + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
          .setParameter(1, keys.next())
          .setParameter(2, dunningRunId)
          .setParameter(3, step.caseFileId())
          .setParameter(4, step.id())
          .setParameter(5, step.procedureId())
          .setParameter(6, step.stepKey())
          .setParameter(7, step.state().name())
          .setParameter(8, step.decidedBy())
          .executeUpdate();
    }
  }

  /** Notes that a case was left to a person as a whole. */
  public void broken(long dunningRunId, long caseFileId) {
    em.createNativeQuery(
            "INSERT INTO dunning_run_step (id, dunning_run_id, case_file_id, step_key, state,"
                + " decided_by) VALUES (?1, ?2, ?3, '', 'PARKED', ?4)")
        .setParameter(1, keys.next())
        .setParameter(2, dunningRunId)
        .setParameter(3, caseFileId)
        .setParameter(4, BROKEN)
        .executeUpdate();
  }
}
