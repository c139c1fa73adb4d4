package org.saldo.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.outbox.OutboxLeases.Leased;
import org.saldo.problem.Refusal;
import org.saldo.task.NewTask;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/** What happens to a parcel under a lease, however it leaves; always in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ParcelSteps {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private BusinessClock clock;
  @Inject private Tasks tasks;
  @Inject @Any private Instance<ParcelGuard> guards;
  @Inject private Event<ParcelMoved> moved;

  /** Locks the parcel; null when the lease is lost. */
  public OutboxParcel held(Leased leased) {
    OutboxParcel parcel = em.find(OutboxParcel.class, leased.id(), LockModeType.PESSIMISTIC_WRITE);
    return parcel != null && parcel.heldBy(leased.token()) ? parcel : null;
  }

  /** Drops a parcel that no longer holds, postpones one that has to wait; says whether it stays. */
  public boolean stays(OutboxParcel parcel) {
    return dropped(parcel) || postponed(parcel);
  }

  private boolean postponed(OutboxParcel parcel) {
    Parcel asked = parcel.parcel();
    Optional<Instant> until =
        guards.stream()
            .filter(guard -> guard.guards(asked.kind()))
            .flatMap(guard -> guard.notBefore(asked).stream())
            .max(Comparator.naturalOrder());
    until.ifPresent(later -> parcel.postpone(later, SystemTime.utc()));
    return until.isPresent();
  }

  private boolean dropped(OutboxParcel parcel) {
    Parcel asked = parcel.parcel();
    Optional<Refusal> reason =
        guards.stream()
            .filter(guard -> guard.guards(asked.kind()))
            .flatMap(guard -> guard.stillHolds(asked).stream())
            .findFirst();
    reason.ifPresent(
        why -> {
          parcel.drop(clock.now());
          moved.fire(new ParcelMoved(asked, ParcelState.DROPPED, why));
        });
    return reason.isPresent();
  }

  /** Tells of a parcel that is sent, or given up. */
  public void ended(OutboxParcel parcel, Parcel sent) {
    if (parcel.state() == ParcelState.SENT) {
      moved.fire(new ParcelMoved(sent, ParcelState.SENT, null, parcel.providerKey()));
    } else if (parcel.state() == ParcelState.DEAD) {
      buried(parcel);
    }
  }

  /** Leaves a parcel that was given up to a person. */
  public void buried(OutboxParcel dead) {
    Parcel parcel = dead.parcel();
    tasks.raise(
        new NewTask(
            TaskKind.OUTBOX_DEAD,
            parcel.creditorId(),
            parcel.caseFileId(),
            null,
            null,
            dead.id(),
            clock.today(),
            List.of(parcel.kind(), parcel.deliveryKey(), dead.lastError())));
    moved.fire(new ParcelMoved(parcel, ParcelState.DEAD, null));
  }
}
