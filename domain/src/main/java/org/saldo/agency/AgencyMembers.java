package org.saldo.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;

/**
 * For whom the caller works. Every query of the agency portal has this key as a predicate; whoever
 * has none sees nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class AgencyMembers {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /** Key of the caller's agency; empty for who works for none today. */
  public OptionalLong agencyOfCaller() {
    return em.createQuery(
            "SELECT m FROM AgencyMember m WHERE m.userName = :user AND m.since <= :today",
            AgencyMember.class)
        .setParameter("user", actor.name())
        .setParameter("today", clock.today())
        .getResultStream()
        .mapToLong(AgencyMember::agencyId)
        .findFirst();
  }
}
