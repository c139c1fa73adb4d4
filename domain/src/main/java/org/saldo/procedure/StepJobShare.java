package org.saldo.procedure;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.UuidConverter;
import org.saldo.problem.Refusal;
import org.saldo.problem.Refusals;

/**
 * The steps of jobs and who has them, as with the parts of runs: leased some at a time, each done
 * in a transaction of its own that proves the lease, taken over when the lease runs out.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StepJobShare {

  private static final int AT_ONCE = 50;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private StepFiles files;
  @Inject private StepRelease release;
  @Inject private StepReversal reversal;
  @Inject private BusinessClock clock;

  @Inject
  @ConfigProperty(name = "saldo.dunning.lease.seconds")
  private int leaseSeconds;

  /** Leases the next steps that nobody has; empty when there are none now. */
  public List<JobStep> claim() {
    List<?> rows =
        em.createNativeQuery(
                "SELECT i.step_job_id, i.step_run_id, j.kind, j.started_by FROM step_job j"
                    + " JOIN step_job_item i ON i.step_job_id = j.id"
                    + " WHERE j.state = 'RUNNING' AND i.state = 'OPEN'"
                    + " AND (i.lease_until IS NULL OR i.lease_until < ?1)"
                    + " ORDER BY i.step_job_id, i.step_run_id LIMIT "
                    + AT_ONCE
                    + " FOR UPDATE SKIP LOCKED")
            .setParameter(1, SystemTime.utc())
            .getResultList();
    UUID token = UUID.randomUUID();
    List<JobStep> steps = new ArrayList<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      JobStep step =
          new JobStep(
              ((Number) row[0]).longValue(),
              ((Number) row[1]).longValue(),
              StepJobs.Kind.valueOf((String) row[2]),
              (String) row[3],
              token);
      lease(step);
      steps.add(step);
    }
    return steps;
  }

  private void lease(JobStep step) {
    em.createNativeQuery(
            "UPDATE step_job_item SET lease_token = ?3, lease_until = ?4"
                + " WHERE step_job_id = ?1 AND step_run_id = ?2")
        .setParameter(1, step.jobId())
        .setParameter(2, step.stepRunId())
        .setParameter(3, UuidConverter.bytes(step.token()))
        .setParameter(4, SystemTime.utc().plusSeconds(leaseSeconds))
        .executeUpdate();
  }

  /** Does one step and keeps what came of it, in one transaction. */
  public void carryOut(JobStep step) {
    StepFiles.File file = files.byKey(step.stepRunId()).orElseThrow();
    finish(
        step,
        switch (step.kind()) {
          case RELEASE -> release.release(file, step.by());
          case REVERSE -> reversal.undo(file, step.by());
        });
  }

  /** Keeps that a step could not be done at all. */
  public void giveUp(JobStep step, Refusal why) {
    finish(step, Optional.of(why));
  }

  private void finish(JobStep step, Optional<Refusal> refusal) {
    int held =
        em.createNativeQuery(
                "UPDATE step_job_item SET state = ?4, refusal = ?5, lease_token = NULL,"
                    + " lease_until = NULL WHERE step_job_id = ?1 AND step_run_id = ?2"
                    + " AND lease_token = ?3 AND state = 'OPEN'")
            .setParameter(1, step.jobId())
            .setParameter(2, step.stepRunId())
            .setParameter(3, UuidConverter.bytes(step.token()))
            .setParameter(4, refusal.isEmpty() ? "DONE" : "REFUSED")
            .setParameter(5, refusal.map(no -> Refusals.write(List.of(no))).orElse(null))
            .executeUpdate();
    if (held == 0) {
      throw new LeaseLostException(step);
    }
  }

  /**
   * Ends the jobs that have no step left. Only those that stood there before: of a job that is
   * being started meanwhile the steps may not be seen yet.
   */
  public void endWhenThrough() {
    for (Object id :
        em.createNativeQuery("SELECT id FROM step_job WHERE state = 'RUNNING'").getResultList()) {
      em.createNativeQuery(
              "UPDATE step_job SET state = 'DONE', running_slot = NULL, finished_at = ?2"
                  + " WHERE id = ?1 AND state = 'RUNNING' AND NOT EXISTS (SELECT 1"
                  + " FROM step_job_item i WHERE i.step_job_id = ?1 AND i.state = 'OPEN')")
          .setParameter(1, id)
          .setParameter(2, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
          .executeUpdate();
    }
  }
}
