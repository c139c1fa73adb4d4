package org.saldo.retention;

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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.saldo.actor.ChunkedWork;
import org.saldo.calendar.BusinessClock;

/**
 * Works a night through, {@value #CHUNK} rows in a transaction. How far a part is stands in the
 * same transaction, so it can be killed at any time; a part is one server's while it is at it.
 * Where a row breaks a chunk, its rows are done one by one, and the broken one waits for the next
 * night.
 */
@Stateless
@RolesAllowed(SYSTEM)
public class RetentionWorker {

  private static final Logger LOG = Logger.getLogger(RetentionWorker.class.getName());
  private static final int CHUNK = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Through the container, so that each chunk has its own transaction. */
  @EJB private RetentionWorker each;

  @Inject private RetentionPlan plan;
  @Inject private Eraser eraser;
  @Inject private BusinessClock clock;

  /** Works until nothing is left, or other servers are at all of it. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void work() {
    ChunkedWork.work(new Chunks(each), CHUNK, LOG);
  }

  private record Chunks(RetentionWorker worker) implements ChunkedWork {

    @Override
    public boolean step(int size) {
      return worker.step(size);
    }

    @Override
    public boolean skip() {
      return worker.skip();
    }
  }

  /** Erases the next rows; whether there may be more. */
  public boolean step(int size) {
    Optional<Part> taken = take();
    if (taken.isEmpty()) {
      end();
      return false;
    }
    Part part = taken.get();
    Optional<PlannedPart> planned = planned(part);
    Eraser.Erased erased =
        planned
            .map(p -> eraser.next(p, part.night(), part.lastId(), size))
            .orElseGet(() -> new Eraser.Erased(0, 0, part.lastId()));
    keep(part, erased, erased.count() < size);
    return true;
  }

  /** Leaves the next row for another night. */
  public boolean skip() {
    Optional<Part> taken = take();
    taken.ifPresent(
        part -> {
          long next =
              planned(part)
                  .map(p -> eraser.following(p, part.night(), part.lastId()))
                  .orElse(part.lastId());
          keep(part, new Eraser.Erased(0, 0, next), next == part.lastId());
        });
    return taken.isPresent();
  }

  private record Part(
      long id,
      LocalDate night,
      String subject,
      String store,
      long ruleId,
      LocalDate beforeOn,
      long lastId) {}

  /** A part for this server alone; none when all are done or taken. */
  private Optional<Part> take() {
    List<?> rows =
        em.createNativeQuery(
                "SELECT p.id, r.night_on, p.subject, p.store, p.rule_id, p.before_on, p.last_id"
                    + " FROM retention_part p JOIN retention_run r ON r.id = p.run_id"
                    + " WHERE p.done = FALSE ORDER BY p.run_id, p.position_no LIMIT 1"
                    + " FOR UPDATE SKIP LOCKED")
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            each -> {
              Object[] row = (Object[]) each;
              return new Part(
                  number(row[0]),
                  day(row[1]),
                  (String) row[2],
                  (String) row[3],
                  number(row[4]),
                  day(row[5]),
                  number(row[6]));
            });
  }

  /** Whose the rule is today; empty when it holds for nobody any more. */
  private Optional<PlannedPart> planned(Part part) {
    return plan.of(part.night()).stream()
        .filter(p -> p.ruleId() == part.ruleId())
        .filter(p -> p.subject().name().equals(part.subject()))
        .filter(p -> p.store().name().equals(part.store()))
        .filter(p -> p.beforeOn().equals(part.beforeOn()))
        .findFirst();
  }

  private void keep(Part part, Eraser.Erased erased, boolean done) {
    em.createNativeQuery(
            "UPDATE retention_part SET last_id = ?2, erased_count = erased_count + ?3,"
                + " erased_bytes = erased_bytes + ?4, done = ?5 WHERE id = ?1")
        .setParameter(1, part.id())
        .setParameter(2, erased.lastId())
        .setParameter(3, erased.count())
        .setParameter(4, erased.bytes())
        .setParameter(5, done)
        .executeUpdate();
  }

  private void end() {
    em.createNativeQuery(
            "UPDATE retention_run SET ended_at = ?1 WHERE ended_at IS NULL AND NOT EXISTS (SELECT 1"
                + " FROM retention_part p WHERE p.run_id = retention_run.id AND p.done = FALSE)")
        .setParameter(1, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
        .executeUpdate();
  }

  private static LocalDate day(Object value) {
    return value instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) value;
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
