package org.saldo.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;

/** What people do with tasks in their scope: end them, put them off, give them to others. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TaskBook {

  private static final int MAX_OUTCOME = 1000;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Why a task cannot be ended by itself; empty when it can. */
  public Optional<Refusal> notToBeEnded(UUID id) {
    return notOpen(id)
        .or(
            () ->
                found(id)
                    .filter(task -> task.kind().endsWithItsSubject())
                    .map(task -> Refusal.because("task.ends.with.subject")));
  }

  /**
   * Ends a task.
   *
   * @param outcome what came of it, 1 to 1000 characters
   */
  public Optional<Refusal> done(UUID id, String outcome) {
    String result = outcome == null ? "" : outcome.strip();
    if (result.isEmpty() || result.length() > MAX_OUTCOME) {
      return Refusal.because("task.outcome.missing").on("outcome").asOptional();
    }
    Optional<Refusal> refusal = notToBeEnded(id);
    if (refusal.isPresent()) {
      return refusal;
    }
    Task task = found(id).orElseThrow();
    task.done(result, clock.now(), actor.name());
    audit.write("task.done", "Task", task.id(), task.kind().name(), result);
    return Optional.empty();
  }

  /** Why a task cannot be given to somebody; empty when it can. */
  public Optional<Refusal> notToBeGiven(UUID id, String owner) {
    return notOpen(id)
        .or(
            () ->
                found(id)
                    .filter(task -> owner.equals(task.owner()))
                    .map(task -> Refusal.because("task.owner.same", owner)));
  }

  /** Gives a task to somebody. */
  public Optional<Refusal> give(UUID id, String owner) {
    Optional<Refusal> refusal = notToBeGiven(id, owner);
    if (refusal.isEmpty()) {
      Task task = found(id).orElseThrow();
      String before = task.owner() == null ? "–" : task.owner();
      task.give(owner);
      audit.write("task.given", "Task", task.id(), before + " → " + owner, null);
    }
    return refusal;
  }

  /** Why a task cannot be put off to a day; empty when it can. */
  public Optional<Refusal> notToBePutOff(UUID id, LocalDate day) {
    return notOpen(id)
        .or(
            () ->
                found(id)
                    .filter(task -> !day.isAfter(task.dueOn()))
                    .map(task -> Refusal.because("task.due.later", task.dueOn())));
  }

  /** Has a task due on another day, for a reason. */
  public Optional<Refusal> putOff(UUID id, LocalDate day, String reason) {
    Optional<Refusal> refusal = notToBePutOff(id, day);
    if (refusal.isEmpty()) {
      Task task = found(id).orElseThrow();
      String days = task.dueOn() + " → " + day;
      task.postpone(day);
      audit.write("task.put.off", "Task", task.id(), days, reason);
    }
    return refusal;
  }

  private Optional<Refusal> notOpen(UUID id) {
    Optional<Task> task = found(id);
    return task.isEmpty() ? Refusal.of("task.unknown") : task.get().over();
  }

  private Optional<Task> found(UUID publicId) {
    return em.createQuery("SELECT t FROM Task t WHERE t.publicId = :id", Task.class)
        .setParameter("id", publicId)
        .getResultStream()
        .filter(t -> t.creditorId() == null || actor.scope().covers(t.creditorId()))
        .findFirst();
  }
}
