package org.saldo.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;

/** Takes back what waits in the outbox, for who queued it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Withdrawals {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private BusinessClock clock;
  @Inject private Event<ParcelMoved> moved;

  /**
   * Makes sure that nothing of it leaves before the transaction ends. Who is to lock the case too
   * does so afterwards, as couriers do.
   */
  public void hold(long caseFileId, Set<String> kinds, long subjectId) {
    locked(caseFileId, kinds, subjectId);
  }

  /**
   * Drops what was queued for a subject. What was dropped before stays so.
   *
   * @param because kept as the reason why it did not leave
   * @return a refusal when it has left, is leaving, or was given up; nothing is dropped then
   */
  public Optional<Refusal> withdraw(
      long caseFileId, Set<String> kinds, long subjectId, Refusal because) {
    List<OutboxParcel> parcels = locked(caseFileId, kinds, subjectId);
    if (parcels.isEmpty()) {
      return Refusal.of("outbox.unknown");
    }
    Optional<Refusal> refusal =
        parcels.stream().flatMap(parcel -> refused(parcel).stream()).findFirst();
    if (refusal.isEmpty()) {
      parcels.stream()
          .filter(parcel -> parcel.state() == ParcelState.QUEUED)
          .forEach(parcel -> drop(parcel, because));
    }
    return refusal;
  }

  private static Optional<Refusal> refused(OutboxParcel parcel) {
    return switch (parcel.state()) {
      case QUEUED -> parcel.withholdable();
      case SENDING -> Refusal.of("outbox.withhold.leaving");
      case SENT -> Refusal.of("outbox.withdraw.sent");
      case DEAD -> Refusal.of("outbox.withdraw.dead");
      case DROPPED -> Optional.empty();
    };
  }

  private void drop(OutboxParcel parcel, Refusal because) {
    Parcel dropped = parcel.parcel();
    parcel.drop(clock.now());
    em.flush();
    moved.fire(new ParcelMoved(dropped, ParcelState.DROPPED, because));
  }

  private List<OutboxParcel> locked(long caseFileId, Set<String> kinds, long subjectId) {
    return em.createQuery(
            "SELECT p FROM OutboxParcel p WHERE p.caseFileId = :case AND p.kind IN :kinds"
                + " AND p.subjectId = :subject ORDER BY p.id",
            OutboxParcel.class)
        .setParameter("case", caseFileId)
        .setParameter("kinds", kinds)
        .setParameter("subject", subjectId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }
}
