package org.saldo.task;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;

/** Raises tasks, in the transaction of what makes them necessary. */
@ApplicationScoped
public class Tasks {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  @Transactional(Transactional.TxType.MANDATORY)
  public void raise(NewTask task) {
    em.persist(new Task(keys.next(), PublicIds.next(), task, clock.now()));
  }

  /** Raises a task unless the very same is open already. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void raiseOnce(NewTask task) {
    boolean open =
        em.createQuery(
                    "SELECT COUNT(t) FROM Task t WHERE t.kind = :kind AND t.arguments = :arguments"
                        + " AND t.doneAt IS NULL",
                    Long.class)
                .setParameter("kind", task.kind())
                .setParameter("arguments", String.join("\n", task.arguments()))
                .getSingleResult()
            > 0;
    if (!open) {
      raise(task);
    }
  }

  /** Puts off what is open about a subject; it is due on that day. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void postpone(TaskKind kind, long subjectId, LocalDate dueOn) {
    em.createQuery(
            "SELECT t FROM Task t WHERE t.kind = :kind AND t.subjectId = :subject"
                + " AND t.doneAt IS NULL ORDER BY t.id",
            Task.class)
        .setParameter("kind", kind)
        .setParameter("subject", subjectId)
        .getResultStream()
        .forEach(t -> t.postpone(dueOn));
  }

  /**
   * Ends what is open about a subject, because it was settled elsewhere.
   *
   * @param outcome what came of it, for the person who finds the task done
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void settle(TaskKind kind, long subjectId, String outcome) {
    em.createQuery(
            "SELECT t FROM Task t WHERE t.kind = :kind AND t.subjectId = :subject"
                + " AND t.doneAt IS NULL ORDER BY t.id",
            Task.class)
        .setParameter("kind", kind)
        .setParameter("subject", subjectId)
        .getResultStream()
        .forEach(t -> t.done(outcome, clock.now(), actor.name()));
    em.flush();
  }
}
