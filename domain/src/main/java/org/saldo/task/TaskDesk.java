package org.saldo.task;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;

/** Where staff finish their tasks. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, ADMIN})
public class TaskDesk {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /**
   * Ends a task.
   *
   * @param outcome what came of it, 1 to 1000 characters
   */
  public Optional<Refusal> done(UUID publicId, String outcome) {
    String result = outcome == null ? "" : outcome.strip();
    if (result.isEmpty() || result.length() > 1000) {
      return Refusal.because("task.outcome.missing").on("outcome").asOptional();
    }
    Optional<Task> found =
        em.createQuery("SELECT t FROM Task t WHERE t.publicId = :id", Task.class)
            .setParameter("id", publicId)
            .getResultStream()
            .filter(t -> t.creditorId() == null || actor.scope().covers(t.creditorId()))
            .findFirst();
    if (found.isEmpty()) {
      return Refusal.of("task.unknown");
    }
    Task task = found.get();
    if (task.kind().endsWithItsSubject()) {
      return Refusal.of("task.ends.with.subject");
    }
    Optional<Refusal> refusal = task.done(result, clock.now(), actor.name());
    if (refusal.isEmpty()) {
      audit.write("task.done", "Task", task.id(), task.kind().name(), result);
    }
    return refusal;
  }
}
