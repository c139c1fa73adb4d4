package org.saldo.task.worklist;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.UuidConverter;

/** What a person ticked in the lists of the worksheet, kept over pages, reloads and sign-ins. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class WorklistPicks {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * Keeps the ticks of a page: what it showed and is not ticked is chosen no more.
   *
   * @param shown entries of the page, at most 200
   */
  public void keep(String list, Collection<UUID> shown, Collection<UUID> ticked) {
    for (UUID id : shown) {
      if (ticked.contains(id)) {
        tick(list, id);
      } else {
        untick(list, id);
      }
    }
  }

  private void tick(String list, UUID id) {
    em.createNativeQuery(
            "INSERT IGNORE INTO worklist_pick (user_name, list_key, item_public_id, picked_at)"
                + " VALUES (?1, ?2, ?3, ?4)")
        .setParameter(1, actor.name())
        .setParameter(2, list)
        .setParameter(3, UuidConverter.bytes(id))
        .setParameter(4, LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
        .executeUpdate();
  }

  private void untick(String list, UUID id) {
    em.createNativeQuery(
            "DELETE FROM worklist_pick WHERE user_name = ?1 AND list_key = ?2"
                + " AND item_public_id = ?3")
        .setParameter(1, actor.name())
        .setParameter(2, list)
        .setParameter(3, UuidConverter.bytes(id))
        .executeUpdate();
  }

  /** Chooses nothing any more. */
  public void clear(String list) {
    em.createNativeQuery("DELETE FROM worklist_pick WHERE user_name = ?1 AND list_key = ?2")
        .setParameter(1, actor.name())
        .setParameter(2, list)
        .executeUpdate();
  }
}
