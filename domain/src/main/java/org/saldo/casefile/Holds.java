package org.saldo.casefile;

import static java.util.stream.Collectors.groupingBy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;

/**
 * Places and releases holds. Who changes a hold on a receivable has its status worked out anew
 * afterwards.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Holds {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<InterestHeld> interestHeld;

  /**
   * Steps stand still from now on.
   *
   * @return key of the hold
   */
  public long place(NewHold hold) {
    CaseHold placed = new CaseHold(keys.next(), PublicIds.next(), hold, clock.now(), actor.name());
    em.persist(placed);
    em.flush();
    audit.write(
        "hold.placed", "CaseFile", hold.caseFileId(), AuditWords.of(hold.reason()), hold.note());
    tell(placed);
    return placed.id();
  }

  /**
   * Ends a hold; one that ended already stays as it is.
   *
   * @param until first day on which steps go on
   */
  public void release(long holdId, LocalDate until) {
    release(holdId, until, null);
  }

  /**
   * The same with the reason of a person.
   *
   * @param reason null when none was asked for
   */
  public void release(long holdId, LocalDate until, String reason) {
    CaseHold hold = em.find(CaseHold.class, holdId);
    if (hold == null) {
      throw new IllegalArgumentException("there is no hold " + holdId);
    }
    hold.release(until, clock.now(), actor.name());
    em.flush();
    tell(hold);
    audit.write(
        "hold.released",
        "CaseFile",
        hold.view().caseFileId(),
        AuditWords.of(hold.view().reason()),
        reason);
  }

  private void tell(CaseHold hold) {
    if (hold.view().stopsInterest()) {
      interestHeld.fire(new InterestHeld(hold.view().caseFileId()));
    }
  }

  /** Ends every open hold that a dispute, promise or placement asked for. */
  public void releaseOf(HoldReason reason, long sourceId, LocalDate until) {
    em.createQuery(
            "SELECT h.id FROM CaseHold h WHERE h.reason = :reason AND h.sourceId = :source"
                + " AND h.releasedAt IS NULL ORDER BY h.id",
            Long.class)
        .setParameter("reason", reason)
        .setParameter("source", sourceId)
        .getResultList()
        .forEach(id -> release(id, until));
  }

  /** Lets the holds on a receivable go with it to another case; those on the whole case stay. */
  public void follow(long receivableId, long toCaseFileId) {
    em.createQuery("SELECT h FROM CaseHold h WHERE h.receivableId = :receivable", CaseHold.class)
        .setParameter("receivable", receivableId)
        .getResultList()
        .forEach(hold -> hold.follows(toCaseFileId));
    em.flush();
  }

  /** The holds of a case that cover today. */
  public List<Hold> active(long caseFileId) {
    return active(List.of(caseFileId));
  }

  /** The same of several cases. */
  public List<Hold> active(Collection<Long> caseFileIds) {
    LocalDate today = clock.today();
    return ofCases(caseFileIds).values().stream()
        .flatMap(List::stream)
        .filter(hold -> hold.covers(today))
        .toList();
  }

  /** All holds of the cases, ended ones too, oldest first. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Map<Long, List<Hold>> ofCases(Collection<Long> caseFileIds) {
    if (caseFileIds.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "SELECT h FROM CaseHold h WHERE h.caseFileId IN :cases ORDER BY h.fromOn, h.id",
            CaseHold.class)
        .setParameter("cases", caseFileIds)
        .getResultStream()
        .map(CaseHold::view)
        .collect(groupingBy(Hold::caseFileId));
  }
}
