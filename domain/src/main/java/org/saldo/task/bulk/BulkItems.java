package org.saldo.task.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.UuidConverter;
import org.saldo.problem.Refusal;
import org.saldo.problem.Refusals;

/** The entries of jobs: who is at which, and what came of each. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BulkItems {

  /** A dead-lock goes away by itself; what breaks so often does not. */
  private static final int ATTEMPTS = 3;

  private static final int MAX_PROBLEM = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private BusinessClock clock;

  /**
   * A job at work.
   *
   * @param checking whether entries are looked at only
   */
  record Job(
      long id,
      String list,
      String action,
      BulkArguments arguments,
      boolean checking,
      String startedBy,
      Set<String> roles) {

    String taken() {
      return checking ? "OPEN" : "READY";
    }
  }

  /** An entry whose row is locked. */
  record Item(int no, UUID id) {}

  public List<Long> atWork() {
    List<?> ids =
        em.createNativeQuery(
                "SELECT id FROM bulk_job WHERE state IN ('CHECKING', 'RUNNING') ORDER BY id")
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** A job that is at work; empty when it is not any more. */
  public Optional<Job> job(long id) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT list_key, action_key, note, day_on, controller, state, started_by,"
                    + " role_names FROM bulk_job WHERE id = ?1"
                    + " AND state IN ('CHECKING', 'RUNNING')")
            .setParameter(1, id)
            .getResultList();
    return rows.stream().findFirst().map(row -> job(id, (Object[]) row));
  }

  private static Job job(long id, Object[] row) {
    return new Job(
        id,
        (String) row[0],
        (String) row[1],
        new BulkArguments((String) row[2], day(row[3]), (String) row[4]),
        "CHECKING".equals(row[5]),
        (String) row[6],
        Set.of(((String) row[7]).split(" ")));
  }

  private static LocalDate day(Object value) {
    return value instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) value;
  }

  /** The next entry that nobody has, for this transaction alone. */
  public Optional<Item> take(Job job) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT item_no, item_public_id FROM bulk_item WHERE bulk_job_id = ?1"
                    + " AND state = ?2 ORDER BY item_no LIMIT 1 FOR UPDATE SKIP LOCKED")
            .setParameter(1, job.id())
            .setParameter(2, job.taken())
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(Object[].class::cast)
        .map(row -> new Item(((Number) row[0]).intValue(), UuidConverter.uuid((byte[]) row[1])));
  }

  /** Keeps what came of an entry. */
  public void keep(Job job, Item item, Optional<Refusal> refusal) {
    String state = refusal.isPresent() ? "SKIPPED" : job.checking() ? "READY" : "DONE";
    em.createNativeQuery(
            "UPDATE bulk_item SET state = ?3, reason = ?4, problem = NULL, changed_at = ?5"
                + " WHERE bulk_job_id = ?1 AND item_no = ?2")
        .setParameter(1, job.id())
        .setParameter(2, item.no())
        .setParameter(3, state)
        .setParameter(4, Refusals.write(refusal.stream().toList()))
        .setParameter(5, now())
        .executeUpdate();
  }

  public void broke(long jobId, int itemNo, String problem) {
    em.createNativeQuery(
            "UPDATE bulk_item SET state = CASE WHEN attempts + 1 >= ?3 THEN 'FAILED' ELSE state END,"
                + " attempts = attempts + 1, problem = ?4, changed_at = ?5"
                + " WHERE bulk_job_id = ?1 AND item_no = ?2 AND state IN ('OPEN', 'READY')")
        .setParameter(1, jobId)
        .setParameter(2, itemNo)
        .setParameter(3, ATTEMPTS)
        .setParameter(
            4, problem.length() > MAX_PROBLEM ? problem.substring(0, MAX_PROBLEM) : problem)
        .setParameter(5, now())
        .executeUpdate();
  }

  /** The job is over when no entry is left, not even one that another server is at. */
  public void endWhenThrough(Job job) {
    em.createNativeQuery(
            "UPDATE bulk_job SET state = ?2, ended_at = ?3, version = version + 1 WHERE id = ?1"
                + " AND state = ?4 AND NOT EXISTS (SELECT 1 FROM bulk_item i"
                + " WHERE i.bulk_job_id = bulk_job.id AND i.state = ?5)")
        .setParameter(1, job.id())
        .setParameter(2, job.checking() ? "CHECKED" : "DONE")
        .setParameter(3, now())
        .setParameter(4, job.checking() ? "CHECKING" : "RUNNING")
        .setParameter(5, job.taken())
        .executeUpdate();
  }

  /** The job cannot be worked on. */
  public void breakOff(Job job, String problem) {
    em.createNativeQuery(
            "UPDATE bulk_job SET state = 'FAILED', problem = ?2, ended_at = ?3,"
                + " version = version + 1 WHERE id = ?1")
        .setParameter(1, job.id())
        .setParameter(2, problem)
        .setParameter(3, now())
        .executeUpdate();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
  }
}
