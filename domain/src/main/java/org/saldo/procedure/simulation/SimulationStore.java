package org.saldo.procedure.simulation;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.identity.UuidConverter;
import org.saldo.money.Money;
import org.saldo.procedure.SimulatedStep;
import org.saldo.procedure.Simulator;

/**
 * Simulations that wait and what comes of them. Who works on one holds a lease; each write proves
 * it, so that one that was cancelled or taken over is not written to any more.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SimulationStore {

  static final List<String> PARTS =
      List.of("simulation_step", "simulation_sum", "simulation_difference");

  private static final int LEASE_SECONDS = 120;
  private static final int MOST_ATTEMPTS = 3;
  private static final int ROWS_AT_ONCE = 200;
  private static final int MOST_PROBLEM = 500;

  private static final List<String> COLUMNS =
      List.of(
          "simulation_id",
          "row_no",
          "case_file_id",
          "creditor_id",
          "procedure_key",
          "step_key",
          "channel",
          "receivable_id",
          "cycle_no",
          "now_on",
          "now_state",
          "now_rule",
          "now_fee_minor",
          "draft_on",
          "draft_state",
          "draft_rule",
          "draft_fee_minor",
          "currency",
          "difference");

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

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
    List<?> rows =
        em.createNativeQuery(
                "SELECT id, version_id, first_on, last_on, draft_from, back, proposals_done,"
                    + " creditor_id, attempts FROM simulation WHERE state = 'WAITING'"
                    + " OR (state = 'RUNNING' AND lease_until < ?1)"
                    + " ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED")
            .setParameter(1, SystemTime.utc())
            .getResultList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Object[] row = (Object[]) rows.get(0);
    long id = number(row[0]);
    if (number(row[8]) >= MOST_ATTEMPTS) {
      fail(id, "it broke off " + MOST_ATTEMPTS + " times");
      return claim();
    }
    clear(id);
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
    for (int from = 0; from < steps.size(); from += ROWS_AT_ONCE) {
      insert(
          job, firstRow + from, steps.subList(from, Math.min(from + ROWS_AT_ONCE, steps.size())));
    }
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

  private void insert(Job job, int firstRow, List<ComparedStep> steps) {
    String marks = "(" + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ")";
    Query query =
        em.createNativeQuery(
            "INSERT INTO simulation_step ("
                + String.join(", ", COLUMNS)
                + ") VALUES "
                + String.join(", ", Collections.nCopies(steps.size(), marks)));
    int at = 0;
    int row = firstRow;
    for (ComparedStep step : steps) {
      for (Object value : values(job.id(), row++, step)) {
        query.setParameter(++at, value);
      }
    }
    query.executeUpdate();
  }

  private static List<Object> values(long id, int row, ComparedStep step) {
    SimulatedStep either = step.either();
    List<Object> values = new ArrayList<>();
    Collections.addAll(
        values,
        id,
        row,
        step.caseFileId(),
        step.creditorId(),
        either.procedure(),
        either.step(),
        either.channel().name(),
        either.receivableId(),
        either.cycle());
    add(values, step.now());
    add(values, step.drafted());
    values.add(step.currency());
    values.add(step.difference().name());
    return values;
  }

  private static void add(List<Object> values, SimulatedStep step) {
    if (step == null) {
      Collections.addAll(values, null, null, null, null);
    } else {
      Money fee = step.fee();
      Collections.addAll(
          values,
          Date.valueOf(step.on()),
          step.state().name(),
          step.rule(),
          fee == null ? null : fee.minor());
    }
  }

  /** All is found: it is counted. */
  public void finish(Job job, String hash) {
    if (!held("version = version + ?4", job, 1)) {
      return;
    }
    em.createNativeQuery(
            "INSERT INTO simulation_sum (simulation_id, sum_no, creditor_id, drafted, on_day,"
                + " procedure_key, step_key, channel, state, currency, step_count, fee_minor)"
                + " SELECT ?1, ROW_NUMBER() OVER (ORDER BY g.drafted, g.on_day, g.creditor_id,"
                + " g.procedure_key, g.step_key, g.channel, g.state, g.currency), g.* FROM ("
                + counted("now", "FALSE")
                + " UNION ALL "
                + counted("draft", "TRUE")
                + ") g")
        .setParameter(1, job.id())
        .executeUpdate();
    em.createNativeQuery(
            "INSERT INTO simulation_difference (simulation_id, creditor_id, difference,"
                + " step_count, case_count) SELECT simulation_id, creditor_id, difference,"
                + " COUNT(*), COUNT(DISTINCT case_file_id) FROM simulation_step"
                + " WHERE simulation_id = ?1 GROUP BY simulation_id, creditor_id, difference")
        .setParameter(1, job.id())
        .executeUpdate();
    em.createNativeQuery(
            "UPDATE simulation SET state = 'DONE', cases_seen = case_count, finished_at = ?2,"
                + " result_hash = ?3, lease_token = NULL, lease_until = NULL,"
                + " version = version + 1 WHERE id = ?1")
        .setParameter(1, job.id())
        .setParameter(2, now())
        .setParameter(3, hash)
        .executeUpdate();
  }

  private static String counted(String world, String drafted) {
    return ("SELECT creditor_id, "
            + drafted
            + " drafted, %1$s_on on_day, procedure_key, step_key, channel, %1$s_state state,"
            + " currency, COUNT(*) step_count, COALESCE(SUM(%1$s_fee_minor), 0) fee_minor"
            + " FROM simulation_step WHERE simulation_id = ?1 AND %1$s_state IS NOT NULL"
            + " GROUP BY creditor_id, %1$s_on, procedure_key, step_key, channel, %1$s_state,"
            + " currency")
        .formatted(world);
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
    clear(id);
    em.createNativeQuery(
            "UPDATE simulation SET state = 'FAILED', problem = COALESCE(problem, ?2),"
                + " finished_at = ?3, lease_token = NULL, lease_until = NULL,"
                + " version = version + 1 WHERE id = ?1")
        .setParameter(1, id)
        .setParameter(2, problem)
        .setParameter(3, now())
        .executeUpdate();
  }

  private void clear(long id) {
    for (String part : PARTS) {
      em.createNativeQuery("DELETE FROM " + part + " WHERE simulation_id = ?1")
          .setParameter(1, id)
          .executeUpdate();
    }
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
