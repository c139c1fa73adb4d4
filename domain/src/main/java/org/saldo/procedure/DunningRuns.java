package org.saldo.procedure;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.WorkedCases;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.identity.UuidConverter;
import org.saldo.problem.Refusal;

/**
 * Starts and ends dunning runs. One runs at a time over all nodes; what was decided once is not
 * decided again, so a further run on the same day finds only what is new.
 */
@Stateless
@RolesAllowed({SUPERVISOR, ADMIN, SYSTEM})
public class DunningRuns {

  private static final int CASES_PER_CHUNK = 200;
  private static final int ROWS_PER_INSERT = 500;

  /** Whole parts, and few enough that a large portfolio takes no more memory than a small one. */
  private static final int KEYS_PER_READ = 50 * CASES_PER_CHUNK;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private WorkedCases worked;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<DunningRunStarted> startedEvent;

  /**
   * What came of asking for a run.
   *
   * @param id of the run that is at work for the date; null when refused
   */
  public record Started(UUID id, Refusal refusal) {}

  /**
   * Starts a run; it works in the background. Is one at work for the same date, that is the answer.
   *
   * @param date business date, today or earlier
   */
  public Started start(LocalDate date) {
    return start(date, false);
  }

  /**
   * Starts a run that proposes what it would carry out, or a usual one.
   *
   * @param date business date, today or earlier
   * @param proposes whether every creditor's steps are proposed, whatever is set for them
   */
  public Started start(LocalDate date, boolean proposes) {
    if (date == null || date.isAfter(clock.today())) {
      return new Started(null, Refusal.because("run.date.future", clock.today()).on("date"));
    }
    long id = keys.next();
    UUID publicId = PublicIds.next();
    int inserted =
        em.createNativeQuery(
                "INSERT IGNORE INTO dunning_run (id, public_id, business_date, attempt_no,"
                    + " running_slot, state, looked_on, started_at, started_by, proposes, version)"
                    + " SELECT ?1, ?2, ?3, COALESCE(MAX(attempt_no), 0) + 1, 1, 'RUNNING',"
                    + " (SELECT MAX(d.business_date) FROM dunning_run d WHERE d.state = 'DONE'"
                    + " AND d.business_date < ?3), ?4, ?5, ?6, 1"
                    + " FROM dunning_run WHERE business_date = ?3")
            .setParameter(1, id)
            .setParameter(2, UuidConverter.bytes(publicId))
            .setParameter(3, date)
            .setParameter(4, now())
            .setParameter(5, actor.name())
            .setParameter(6, proposes)
            .executeUpdate();
    if (inserted == 0) {
      return running(date);
    }
    audit.write("dunning.run.started", "DunningRun", id, date.toString(), null);
    startedEvent.fire(new DunningRunStarted(publicId));
    return new Started(publicId, null);
  }

  /** Starts the run of a night unless there was one for the date already. */
  @RolesAllowed(SYSTEM)
  public void startOnce(LocalDate date) {
    boolean had =
        !em.createNativeQuery("SELECT id FROM dunning_run WHERE business_date = ?1")
            .setParameter(1, date)
            .getResultList()
            .isEmpty();
    if (!had) {
      start(date);
    }
  }

  private Started running(LocalDate date) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT public_id, business_date FROM dunning_run WHERE running_slot = 1"
                    + " LOCK IN SHARE MODE")
            .getResultList();
    if (rows.isEmpty()) {
      return new Started(null, Refusal.because("run.ended.meanwhile"));
    }
    Object[] row = (Object[]) rows.get(0);
    LocalDate other = ((java.sql.Date) row[1]).toLocalDate();
    if (!other.equals(date)) {
      return new Started(null, Refusal.because("run.other.date", other).on("date"));
    }
    UUID atWork = UuidConverter.uuid((byte[]) row[0]);
    // It may be at work on another server; this one helps from now on.
    startedEvent.fire(new DunningRunStarted(atWork));
    return new Started(atWork, null);
  }

  /** The date of the run that waits to be cut into parts; null when there is none. */
  @RolesAllowed(SYSTEM)
  public LocalDate unplanned() {
    List<?> dates =
        em.createNativeQuery(
                "SELECT business_date FROM dunning_run WHERE running_slot = 1 AND NOT planned")
            .getResultList();
    return dates.isEmpty() ? null : ((java.sql.Date) dates.get(0)).toLocalDate();
  }

  /** Cuts the run into parts, once, whoever else tries to. */
  @RolesAllowed(SYSTEM)
  public void plan() {
    List<?> ids =
        em.createNativeQuery(
                "SELECT id FROM dunning_run WHERE running_slot = 1 AND NOT planned FOR UPDATE")
            .getResultList();
    if (!ids.isEmpty()) {
      long runId = ((Number) ids.get(0)).longValue();
      plan(runId);
      em.createNativeQuery("UPDATE dunning_run SET planned = TRUE WHERE id = ?1")
          .setParameter(1, runId)
          .executeUpdate();
    }
  }

  private void plan(long runId) {
    StringBuilder values = new StringBuilder();
    int parts = 0;
    List<Long> cases = worked.keysFrom(1, KEYS_PER_READ);
    while (!cases.isEmpty()) {
      for (int first = 0; first < cases.size(); first += CASES_PER_CHUNK) {
        long last = cases.get(Math.min(first + CASES_PER_CHUNK, cases.size()) - 1);
        values
            .append(values.isEmpty() ? "" : ", ")
            .append(
                "(%d, %d, %d, %d, %d, 'OPEN', 0, 0, 0, 0, 0)"
                    .formatted(keys.next(), runId, ++parts, cases.get(first), last));
        if (parts % ROWS_PER_INSERT == 0) {
          insert(values);
        }
      }
      cases = worked.keysFrom(cases.get(cases.size() - 1) + 1, KEYS_PER_READ);
    }
    insert(values);
  }

  private void insert(StringBuilder values) {
    if (!values.isEmpty()) {
      em.createNativeQuery(
              "INSERT INTO dunning_chunk (id, dunning_run_id, chunk_no, first_case_id,"
                  + " last_case_id, state, attempts, seen, done, refused, parked) VALUES "
                  + values)
          .executeUpdate();
      values.setLength(0);
    }
  }

  /** Whether there is a run to be worked on. */
  @RolesAllowed(SYSTEM)
  public boolean atWork() {
    return !em.createNativeQuery("SELECT id FROM dunning_run WHERE running_slot = 1")
        .getResultList()
        .isEmpty();
  }

  /** Ends the run when all its parts are through. */
  @RolesAllowed(SYSTEM)
  public void endWhenThrough() {
    em.createNativeQuery(
            "UPDATE dunning_run SET state = 'DONE', running_slot = NULL, finished_at = ?1,"
                + " version = version + 1 WHERE running_slot = 1 AND planned AND NOT EXISTS"
                + " (SELECT 1 FROM dunning_chunk c WHERE c.dunning_run_id = dunning_run.id"
                + " AND c.state = 'OPEN')")
        .setParameter(1, now())
        .executeUpdate();
  }

  /**
   * Stops a run: what is done stays, no further case is begun, and the date can be run again for
   * the rest. A server at work loses its part before it ends the case that it is at. Cancelled
   * twice is cancelled once.
   */
  @RolesAllowed({SUPERVISOR, ADMIN})
  public Optional<Refusal> cancel(UUID run) {
    int cancelled =
        em.createNativeQuery(
                "UPDATE dunning_run SET state = 'CANCELLED', running_slot = NULL,"
                    + " finished_at = ?2, version = version + 1"
                    + " WHERE public_id = ?1 AND state = 'RUNNING'")
            .setParameter(1, UuidConverter.bytes(run))
            .setParameter(2, now())
            .executeUpdate();
    List<?> rows =
        em.createNativeQuery("SELECT id, state FROM dunning_run WHERE public_id = ?1")
            .setParameter(1, UuidConverter.bytes(run))
            .getResultList();
    if (rows.isEmpty()) {
      return Refusal.of("run.unknown");
    }
    Object[] row = (Object[]) rows.get(0);
    if (cancelled > 0) {
      em.createNativeQuery(
              "UPDATE dunning_chunk SET lease_token = NULL, lease_until = NULL"
                  + " WHERE dunning_run_id = ?1 AND state = 'OPEN'")
          .setParameter(1, row[0])
          .executeUpdate();
      audit.write("dunning.run.cancelled", "DunningRun", ((Number) row[0]).longValue(), null, null);
    }
    return "CANCELLED".equals(row[1]) ? Optional.empty() : Refusal.of("run.ended");
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
  }
}
