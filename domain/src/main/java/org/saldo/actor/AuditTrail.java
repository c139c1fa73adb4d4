package org.saldo.actor;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;

/**
 * Writes who did what, when and why, in the transaction of the change itself: no change without its
 * entry, no entry without its change.
 */
@ApplicationScoped
public class AuditTrail {

  private static final int MAX_DETAILS = 4000;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  /**
   * @param action past tense, dotted, e.g. {@code debtor.address.changed}
   * @param entityKind simple name of the entity, e.g. {@code Debtor}
   * @param details what changed, values included; cut at 4000 characters
   * @param reason the person's reason, null when none was asked
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void write(
      String action, String entityKind, long entityId, String details, String reason) {
    String kept =
        details != null && details.length() > MAX_DETAILS
            ? details.substring(0, MAX_DETAILS)
            : details;
    em.persist(
        new AuditEntry(
            keys.next(), clock.now(), actor.name(), action, entityKind, entityId, kept, reason));
  }
}
