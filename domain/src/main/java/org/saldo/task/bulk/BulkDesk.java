package org.saldo.task.bulk;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongToIntFunction;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.identity.UuidConverter;
import org.saldo.problem.Refusal;
import org.saldo.task.worklist.WorklistFilter;

/** Where people order work on many entries of a list, and say how it goes on. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class BulkDesk {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BulkActions actions;
  @Inject private BulkFreeze freeze;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<BulkStarted> started;

  /** What can be done with entries of a list. */
  public record Offer(String action, Set<BulkNeed> needs) {}

  /** What can be done with the entries of a list, in a steady order. */
  public List<Offer> offers(String list) {
    return actions.of(list).stream()
        .filter(BulkAction::isOffered)
        .map(action -> new Offer(action.key(), action.needs()))
        .toList();
  }

  /**
   * What came of ordering a job.
   *
   * @param id null when it was refused
   */
  public record Started(UUID id, Refusal refusal) {}

  /** Freezes the entries and starts the job; ordered again, it is the answer again. */
  public Started start(NewBulkJob order) {
    Optional<BulkAction> action =
        actions.find(order.list(), order.action()).filter(BulkAction::isOffered);
    if (action.isEmpty()) {
      return new Started(null, Refusal.because("bulk.action.unknown").on("action"));
    }
    Optional<Refusal> refusal = missing(action.get(), order.arguments());
    if (refusal.isEmpty() && order.items().size() > NewBulkJob.MOST_NAMED) {
      refusal = Refusal.because("bulk.too.many", NewBulkJob.MOST_NAMED).on("items").asOptional();
    }
    return refusal
        .map(no -> new Started(null, no))
        .orElseGet(() -> insert(order, id -> freeze.freeze(id, order)));
  }

  /**
   * Has everything taken back that a job did, as far as that can be: a further job, without a dry
   * run. Asked twice, it is the same job.
   */
  public Started undo(UUID job) {
    Optional<Past> past = mine(job) ? past(job) : Optional.empty();
    if (past.isEmpty()) {
      return new Started(null, Refusal.because("bulk.unknown"));
    }
    Optional<String> back =
        actions.find(past.get().list(), past.get().action()).flatMap(BulkAction::undoneBy);
    if (back.isEmpty()) {
      return new Started(null, Refusal.because("bulk.undo.never"));
    }
    NewBulkJob order =
        new NewBulkJob(
            UUID.nameUUIDFromBytes(("undo " + job).getBytes(StandardCharsets.UTF_8)),
            past.get().list(),
            WorklistFilter.MINE,
            NewBulkJob.Which.NAMED,
            List.of(),
            back.get(),
            BulkArguments.NONE,
            false);
    return insert(order, key -> freeze.doneBy(past.get().id(), key));
  }

  /** Whether what a job did can be taken back by a further one. */
  public boolean isUndoable(String list, String action) {
    return actions.find(list, action).flatMap(BulkAction::undoneBy).isPresent();
  }

  private record Past(long id, String list, String action) {}

  private Optional<Past> past(UUID job) {
    List<?> rows =
        em.createNativeQuery("SELECT id, list_key, action_key FROM bulk_job WHERE public_id = ?1")
            .setParameter(1, UuidConverter.bytes(job))
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(Object[].class::cast)
        .map(row -> new Past(((Number) row[0]).longValue(), (String) row[1], (String) row[2]));
  }

  private Started insert(NewBulkJob order, LongToIntFunction entries) {
    long id = keys.next();
    if (inserted(id, order) == 0) {
      return mine(order.id())
          ? new Started(order.id(), null)
          : new Started(null, Refusal.because("bulk.unknown"));
    }
    int items = entries.applyAsInt(id);
    if (items == 0 || items > BulkFreeze.MOST) {
      forget(id);
      return new Started(
          null,
          items == 0
              ? Refusal.because("bulk.nothing")
              : Refusal.because("bulk.too.many", BulkFreeze.MOST));
    }
    em.createNativeQuery("UPDATE bulk_job SET item_count = ?2 WHERE id = ?1")
        .setParameter(1, id)
        .setParameter(2, items)
        .executeUpdate();
    audit.write(
        "bulk.started",
        "BulkJob",
        id,
        order.list() + " " + order.action() + " " + items,
        order.arguments().note());
    started.fire(new BulkStarted(id));
    return new Started(order.id(), null);
  }

  private int inserted(long id, NewBulkJob order) {
    return em.createNativeQuery(
            "INSERT IGNORE INTO bulk_job (id, public_id, list_key, action_key, note, day_on,"
                + " controller, state, item_count, started_at, started_by, role_names, version)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, ?9, ?10, ?11, 1)")
        .setParameter(1, id)
        .setParameter(2, UuidConverter.bytes(order.id()))
        .setParameter(3, order.list())
        .setParameter(4, order.action())
        .setParameter(5, order.arguments().note())
        .setParameter(6, order.arguments().day())
        .setParameter(7, order.arguments().controller())
        .setParameter(8, order.dryRun() ? "CHECKING" : "RUNNING")
        .setParameter(9, now())
        .setParameter(10, actor.name())
        .setParameter(11, String.join(" ", actor.get().roles()))
        .executeUpdate();
  }

  private void forget(long id) {
    em.createNativeQuery("DELETE FROM bulk_item WHERE bulk_job_id = ?1")
        .setParameter(1, id)
        .executeUpdate();
    em.createNativeQuery("DELETE FROM bulk_job WHERE id = ?1").setParameter(1, id).executeUpdate();
  }

  private Optional<Refusal> missing(BulkAction action, BulkArguments said) {
    Set<BulkNeed> needs = action.needs();
    if (needs.contains(BulkNeed.NOTE)
        && (said.note() == null || said.note().length() > BulkArguments.MAX_NOTE)) {
      return Refusal.because("bulk.note.missing", BulkArguments.MAX_NOTE).on("note").asOptional();
    }
    if (needs.contains(BulkNeed.DAY)
        && (said.day() == null
            || !said.day().isAfter(clock.today())
            || said.day().isAfter(clock.today().plusYears(1)))) {
      return Refusal.because("bulk.day.missing", clock.today()).on("day").asOptional();
    }
    return needs.contains(BulkNeed.CONTROLLER) && said.controller() == null
        ? Refusal.because("bulk.controller.missing").on("controller").asOptional()
        : Optional.empty();
  }

  /** Carries out what was looked at before; said twice, it happens once. */
  public Optional<Refusal> execute(UUID job) {
    if (!mine(job)) {
      return Refusal.of("bulk.unknown");
    }
    int changed =
        em.createNativeQuery(
                "UPDATE bulk_job SET state = 'RUNNING', confirmed_at = ?2, ended_at = NULL,"
                    + " version = version + 1 WHERE public_id = ?1 AND state = 'CHECKED'")
            .setParameter(1, UuidConverter.bytes(job))
            .setParameter(2, now())
            .executeUpdate();
    if (changed == 1) {
      goOn(job, "bulk.confirmed");
    }
    return changed == 1 || is(job, "RUNNING") || is(job, "DONE")
        ? Optional.empty()
        : Refusal.of("bulk.not.checked");
  }

  /** Stops a job: what is done stays done, the rest is left as it is. */
  public Optional<Refusal> cancel(UUID job) {
    if (!mine(job) && !actor.is(SUPERVISOR)) {
      return Refusal.of("bulk.unknown");
    }
    int changed =
        em.createNativeQuery(
                "UPDATE bulk_job SET state = 'CANCELLED', ended_at = ?2, version = version + 1"
                    + " WHERE public_id = ?1 AND state IN ('CHECKING', 'CHECKED', 'RUNNING')")
            .setParameter(1, UuidConverter.bytes(job))
            .setParameter(2, now())
            .executeUpdate();
    if (changed == 0) {
      return Refusal.of("bulk.over");
    }
    audit.write("bulk.cancelled", "BulkJob", key(job), null, null);
    return Optional.empty();
  }

  /** Tries those again that failed. */
  public Optional<Refusal> retry(UUID job) {
    if (!mine(job)) {
      return Refusal.of("bulk.unknown");
    }
    if (!is(job, "DONE")) {
      return Refusal.of("bulk.not.over");
    }
    int again =
        em.createNativeQuery(
                "UPDATE bulk_item SET state = 'READY', attempts = 0, problem = NULL"
                    + " WHERE bulk_job_id = ?1 AND state = 'FAILED'")
            .setParameter(1, key(job))
            .executeUpdate();
    if (again == 0) {
      return Refusal.of("bulk.nothing.failed");
    }
    em.createNativeQuery(
            "UPDATE bulk_job SET state = 'RUNNING', ended_at = NULL, version = version + 1"
                + " WHERE public_id = ?1")
        .setParameter(1, UuidConverter.bytes(job))
        .executeUpdate();
    goOn(job, "bulk.retried");
    return Optional.empty();
  }

  private void goOn(UUID job, String action) {
    audit.write(action, "BulkJob", key(job), null, null);
    started.fire(new BulkStarted(key(job)));
  }

  private boolean mine(UUID job) {
    return counted("started_by = ?2", job, actor.name());
  }

  private boolean is(UUID job, String state) {
    return counted("state = ?2", job, state);
  }

  private boolean counted(String condition, UUID job, String value) {
    return !em.createNativeQuery("SELECT id FROM bulk_job WHERE public_id = ?1 AND " + condition)
        .setParameter(1, UuidConverter.bytes(job))
        .setParameter(2, value)
        .getResultList()
        .isEmpty();
  }

  private long key(UUID job) {
    return ((Number)
            em.createNativeQuery("SELECT id FROM bulk_job WHERE public_id = ?1")
                .setParameter(1, UuidConverter.bytes(job))
                .getSingleResult())
        .longValue();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
  }
}
