package org.saldo.agency;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.saldo.actor.CurrentActor;
import org.saldo.receivable.OpenItem;
import org.saldo.task.TaskKind;

/** Ends offers that nobody answered in time; the same day twice changes nothing. */
@Stateless
@RolesAllowed(SYSTEM)
public class PlacementWatch {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Placements placements;
  @Inject private PlacementTasks tasks;
  @Inject private CurrentActor actor;

  /** Keys of the offers whose last day is over. */
  public List<Long> unanswered(LocalDate today) {
    return em.createQuery(
            "SELECT p.id FROM Placement p WHERE p.state = :offered AND p.answerBy < :today"
                + " ORDER BY p.id",
            Long.class)
        .setParameter("offered", PlacementState.OFFERED)
        .setParameter("today", today)
        .getResultList();
  }

  /** Lets an offer lapse, in a transaction of its own; false when it was answered meanwhile. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean lapse(long id, LocalDate today) {
    Placement placement = placements.byKey(id);
    Map<Long, OpenItem> open = placements.lock(placement);
    boolean lapsed = placement.lapse(today, actor.name());
    if (lapsed) {
      placements.ended(placement, open, PlacementEventKind.LAPSED, null);
      tasks.raise(TaskKind.PLACEMENT_LAPSED, placement, placement.answerBy().toString());
    }
    return lapsed;
  }
}
