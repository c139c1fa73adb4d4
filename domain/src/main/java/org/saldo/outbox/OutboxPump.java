package org.saldo.outbox;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.saldo.outbox.OutboxLeases.Leased;

/**
 * Carries what is due to its couriers. Any number of nodes may pump at once.
 *
 * <p>No transaction is open while a courier talks to the outside.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxPump {

  private static final Logger LOG = Logger.getLogger(OutboxPump.class.getName());
  private static final int AT_ONCE = 10;

  @Inject @Any private Instance<Courier> couriers;
  @Inject private OutboxLeases leases;

  /** The kinds that have a courier. */
  public Set<String> kinds() {
    return couriers.stream().map(Courier::kind).collect(Collectors.toSet());
  }

  /**
   * Delivers what is due of a kind until nothing is.
   *
   * @return how many attempts there were
   */
  public int pump(String kind) {
    Courier courier =
        couriers.stream().filter(c -> c.kind().equals(kind)).findFirst().orElseThrow();
    int attempts = 0;
    List<Leased> taken = leases.take(kind, AT_ONCE);
    while (!taken.isEmpty()) {
      for (Leased leased : taken) {
        Optional<Parcel> parcel = begin(leased);
        if (parcel.isPresent()) {
          attempts++;
          attempt(courier, leased, parcel.get());
        }
      }
      taken = leases.take(kind, AT_ONCE);
    }
    return attempts;
  }

  private Optional<Parcel> begin(Leased leased) {
    try {
      return leases.begin(leased);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, e, () -> "parcel " + leased.id() + " could not be begun");
      leases.giveBack(leased, String.valueOf(e));
      return Optional.empty();
    }
  }

  private void attempt(Courier courier, Leased leased, Parcel parcel) {
    Delivery delivery = delivered(courier, parcel);
    if (delivery.result() != Delivery.Result.DELIVERED) {
      LOG.warning(() -> "parcel " + parcel.deliveryKey() + ": " + delivery);
    }
    if (!leases.complete(leased, delivery)) {
      LOG.warning(() -> "parcel " + parcel.deliveryKey() + " was taken by another node meanwhile");
    }
  }

  /** A courier that breaks instead of answering leaves its outcome open. */
  private static Delivery delivered(Courier courier, Parcel parcel) {
    try {
      return courier.deliver(parcel);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, e, () -> "courier of " + parcel.kind() + " broke");
      return Delivery.unclear(String.valueOf(e));
    }
  }
}
