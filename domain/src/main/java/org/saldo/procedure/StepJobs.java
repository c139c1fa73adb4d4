package org.saldo.procedure;

import static org.saldo.actor.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.identity.UuidConverter;
import org.saldo.problem.Refusal;

/**
 * Starts what is done with many steps of a run: release all that it proposed, or take back all that
 * it did. The work is done in the background; asked twice, it is one job.
 */
@Stateless
@RolesAllowed(SUPERVISOR)
public class StepJobs {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<StepJobStarted> startedEvent;

  /** What is done with the steps. */
  public enum Kind {
    /** Carries out what is proposed. */
    RELEASE(StepState.PROPOSED),
    /** Takes back what was carried out and has not left. */
    REVERSE(StepState.DONE);

    private final StepState from;

    Kind(StepState from) {
      this.from = from;
    }
  }

  /**
   * What came of asking for a job.
   *
   * @param id of the job that is at work; null when refused
   */
  public record Started(UUID id, Refusal refusal) {

    static Started no(String code) {
      return new Started(null, Refusal.because(code));
    }
  }

  /**
   * Starts a job on the steps of a run that ended, of the creditors that one may see. Is one at
   * work for the run, that is the answer if it does the same.
   */
  public Started start(UUID run, Kind kind) {
    List<?> runs =
        em.createNativeQuery("SELECT id, state FROM dunning_run WHERE public_id = ?1")
            .setParameter(1, UuidConverter.bytes(run))
            .getResultList();
    if (runs.isEmpty()) {
      return Started.no("run.unknown");
    }
    Object[] row = (Object[]) runs.get(0);
    if ("RUNNING".equals(row[1])) {
      return Started.no("run.at.work");
    }
    long runKey = ((Number) row[0]).longValue();
    long id = keys.next();
    UUID publicId = PublicIds.next();
    return insert(id, publicId, runKey, kind)
        ? filled(id, publicId, runKey, kind)
        : atWork(runKey, kind);
  }

  private boolean insert(long id, UUID publicId, long runKey, Kind kind) {
    return em.createNativeQuery(
                "INSERT IGNORE INTO step_job (id, public_id, dunning_run_id, kind, state,"
                    + " running_slot, started_at, started_by)"
                    + " VALUES (?1, ?2, ?3, ?4, 'RUNNING', 1, ?5, ?6)")
            .setParameter(1, id)
            .setParameter(2, UuidConverter.bytes(publicId))
            .setParameter(3, runKey)
            .setParameter(4, kind.name())
            .setParameter(5, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
            .setParameter(6, actor.name())
            .executeUpdate()
        == 1;
  }

  /** Names the steps in one statement: what a run proposes later is not among them. */
  private Started filled(long id, UUID publicId, long runKey, Kind kind) {
    int steps =
        em.createNativeQuery(
                "INSERT INTO step_job_item (step_job_id, step_run_id, state)"
                    + " SELECT ?1, s.id, 'OPEN' FROM step_run s"
                    + " JOIN case_file k ON k.id = s.case_file_id"
                    + " WHERE s.dunning_run_id = ?2 AND s.state = ?3 AND s.channel <> 'CALL' AND "
                    + actor.scope().condition("k.creditor_id"))
            .setParameter(1, id)
            .setParameter(2, runKey)
            .setParameter(3, kind.from.name())
            .executeUpdate();
    if (steps == 0) {
      em.createNativeQuery("DELETE FROM step_job WHERE id = ?1")
          .setParameter(1, id)
          .executeUpdate();
      return Started.no("run.job.nothing." + kind.name().toLowerCase(java.util.Locale.ROOT));
    }
    audit.write(
        "dunning.job." + kind.name().toLowerCase(java.util.Locale.ROOT),
        "DunningRun",
        runKey,
        String.valueOf(steps),
        null);
    startedEvent.fire(new StepJobStarted(publicId));
    return new Started(publicId, null);
  }

  private Started atWork(long runKey, Kind kind) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT public_id, kind FROM step_job WHERE dunning_run_id = ?1"
                    + " AND running_slot = 1 LOCK IN SHARE MODE")
            .setParameter(1, runKey)
            .getResultList();
    if (rows.isEmpty()) {
      return Started.no("run.job.ended.meanwhile");
    }
    Object[] row = (Object[]) rows.get(0);
    return kind.name().equals(row[1])
        ? new Started(UuidConverter.uuid((byte[]) row[0]), null)
        : Started.no("run.job.other");
  }
}
