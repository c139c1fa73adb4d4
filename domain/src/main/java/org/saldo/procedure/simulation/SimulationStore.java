package org.saldo.procedure.simulation;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.UuidConverter;
import org.saldo.procedure.Simulator;

/**
 * Simulations that wait and what comes of them. Who works on one holds a lease; each write proves
 * it, so that one that was cancelled or taken over is not written to any more.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SimulationStore {

  private static final int LEASE_SECONDS = 120;
  private static final int MOST_ATTEMPTS = 3;
  private static final int MOST_PROBLEM = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private SimulationRows rows;
  @Inject private BusinessClock clock;

  /**
   * A leased simulation.
   *
   * @param creditorId whose cases alone are looked at; null for all
   * @param token proves the lease
   */
  record Job(long id, Simulator.Wish wish, Long creditorId, UUID token) {}

  /** Leases one that waits, or that somebody left; what was found of it before is thrown away. */
  public Optional<Job> claim() {
    List<?> waiting =
        em.createNativeQuery(
                "SELECT id, version_id, first_on, last_on, draft_from, back, proposals_done,"
                    + " creditor_id, attempts FROM simulation WHERE state = 'WAITING'"
                    + " OR (state = 'RUNNING' AND lease_until < ?1)"
                    + " ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED")
            .setParameter(1, SystemTime.utc())
            .getResultList();
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    Object[] row = (Object[]) waiting.get(0);
    long id = number(row[0]);
    if (number(row[8]) >= MOST_ATTEMPTS) {
      fail(id, "it broke off " + MOST_ATTEMPTS + " times");
      return claim();
    }
    rows.clear(id);
    UUID token = UUID.randomUUID();
    em.createNativeQuery(
            "UPDATE simulation SET state = 'RUNNING', attempts = attempts + 1, lease_token = ?2,"
                + " lease_until = ?3, began_at = ?4, case_count = 0, cases_seen = 0,"
                + " version = version + 1 WHERE id = ?1")
        .setParameter(1, id)
        .setParameter(2, UuidConverter.bytes(token))
        .setParameter(3, SystemTime.utc().plusSeconds(LEASE_SECONDS))
        .setParameter(4, now())
        .executeUpdate();
    Simulator.Wish wish =
        new Simulator.Wish(
            row[1] == null ? null : number(row[1]),
            day(row[2]),
            day(row[3]),
            day(row[4]),
            flag(row[5]),
            flag(row[6]));
    return Optional.of(new Job(id, wish, row[7] == null ? null : number(row[7]), token));
  }

  /** Notes the draft as it was read, and how many cases there are; whether the lease holds. */
  public boolean begun(Job job, int cases) {
    return held(
        "case_count = ?4, draft_revision ="
            + " (SELECT v.version FROM procedure_version v WHERE v.id = version_id)",
        job,
        cases);
  }

  /**
   * Keeps what was found of cases.
   *
   * @param firstRow number of the first row
   * @param seen cases so far
   * @return whether the lease holds; if not, nothing is kept
   */
  public boolean keep(Job job, int firstRow, List<ComparedStep> steps, int seen) {
    if (!held("cases_seen = ?4", job, seen)) {
      return false;
    }
    rows.keep(job.id(), firstRow, steps);
    return true;
  }

  private boolean held(String change, Job job, int value) {
    return em.createNativeQuery(
                "UPDATE simulation SET lease_until = ?3, "
                    + change
                    + " WHERE id = ?1 AND lease_token = ?2 AND state = 'RUNNING'")
            .setParameter(1, job.id())
            .setParameter(2, UuidConverter.bytes(job.token()))
            .setParameter(3, SystemTime.utc().plusSeconds(LEASE_SECONDS))
            .setParameter(4, value)
            .executeUpdate()
        == 1;
  }

  /** All is found: it is counted. */
  public void finish(Job job, String hash) {
    if (!held("version = version + ?4", job, 1)) {
      return;
    }
    rows.count(job.id());
    em.createNativeQuery(
            "UPDATE simulation SET state = 'DONE', cases_seen = case_count, finished_at = ?2,"
                + " result_hash = ?3, lease_token = NULL, lease_until = NULL,"
                + " version = version + 1 WHERE id = ?1")
        .setParameter(1, job.id())
        .setParameter(2, now())
        .setParameter(3, hash)
        .executeUpdate();
  }

  /** The draft is not there any more, or has no step. */
  public void draftGone(Job job) {
    fail(job.id(), "draft");
  }

  /** It broke: another attempt is made at once, until it has failed too often. */
  public void broke(Job job, String problem) {
    em.createNativeQuery(
            "UPDATE simulation SET lease_until = ?3, problem = ?4"
                + " WHERE id = ?1 AND lease_token = ?2 AND state = 'RUNNING'")
        .setParameter(1, job.id())
        .setParameter(2, UuidConverter.bytes(job.token()))
        .setParameter(3, SystemTime.utc().minusSeconds(1))
        .setParameter(4, problem.substring(0, Math.min(problem.length(), MOST_PROBLEM)))
        .executeUpdate();
  }

  private void fail(long id, String problem) {
    rows.clear(id);
    em.createNativeQuery(
            "UPDATE simulation SET state = 'FAILED', problem = COALESCE(problem, ?2),"
                + " finished_at = ?3, lease_token = NULL, lease_until = NULL,"
                + " version = version + 1 WHERE id = ?1")
        .setParameter(1, id)
        .setParameter(2, problem)
        .setParameter(3, now())
        .executeUpdate();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
  }

  private static LocalDate day(Object value) {
    return ((Date) value).toLocalDate();
  }

  private static boolean flag(Object value) {
    return value instanceof Boolean yes ? yes : number(value) != 0;
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
