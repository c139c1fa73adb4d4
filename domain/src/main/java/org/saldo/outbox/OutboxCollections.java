package org.saldo.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.SystemTime;
import org.saldo.outbox.OutboxLeases.Leased;

/**
 * The one transaction in which parcels are taken in together: asked whether they still hold, taken
 * in, and sent. Whatever dies, either all of it stands or nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class OutboxCollections {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private BusinessClock clock;
  @Inject private ParcelSteps steps;

  /** One parcel that breaks; nothing was taken in. */
  static final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Leased leased;

    Broken(Leased leased, RuntimeException cause) {
      super("parcel " + leased.id(), cause);
      this.leased = leased;
    }

    Leased leased() {
      return leased;
    }
  }

  /**
   * Takes parcels in.
   *
   * @param full whether there may be more than these
   * @return how many were taken in
   * @throws Broken when a parcel cannot even be asked about; the others can go without it
   */
  public int collect(Collector collector, List<Leased> leased, boolean full) {
    Gathering gathering = collector.begin();
    List<Long> taken = new ArrayList<>();
    for (Leased each : byCase(leased)) {
      try {
        if (takenIn(gathering, each, taken.size() + 1)) {
          taken.add(each.id());
        }
        // Letters are large: what one needed is let go of before the next.
        em.flush();
        em.clear();
      } catch (RuntimeException e) {
        throw new Broken(each, e);
      }
    }
    if (!taken.isEmpty()) {
      named(taken, gathering.close(full));
    }
    return taken.size();
  }

  /** What is sent may lock its case: everybody locks cases in this order. */
  private List<Leased> byCase(List<Leased> leased) {
    Map<Long, Leased> byId =
        leased.stream().collect(Collectors.toMap(Leased::id, Function.identity()));
    return em.createQuery(
            "SELECT p.id FROM OutboxParcel p WHERE p.id IN :ids ORDER BY p.caseFileId, p.id",
            Long.class)
        .setParameter("ids", byId.keySet())
        .getResultStream()
        .map(byId::get)
        .toList();
  }

  private boolean takenIn(Gathering gathering, Leased leased, int position) {
    OutboxParcel parcel = steps.held(leased);
    if (parcel == null || steps.stays(parcel)) {
      return false;
    }
    Parcel sent = parcel.parcel();
    parcel.begin(SystemTime.utc());
    Optional<String> never = gathering.add(sent, position);
    never.ifPresentOrElse(
        why -> parcel.refused(why, clock.now()), () -> parcel.delivered(null, clock.now()));
    steps.ended(parcel, sent);
    return never.isEmpty();
  }

  /** The name is known only now: a number is taken late, because it holds up the next. */
  private void named(List<Long> taken, String name) {
    for (int i = 0; i < taken.size(); i++) {
      em.createQuery("UPDATE OutboxParcel p SET p.providerKey = :key WHERE p.id = :id")
          .setParameter("key", name + "/" + (i + 1))
          .setParameter("id", taken.get(i))
          .executeUpdate();
    }
  }
}
