package org.saldo.outbox;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.saldo.calendar.SystemTime;
import org.saldo.outbox.OutboxLeases.Leased;
import org.saldo.problem.Attempts;

/**
 * Carries what is due to its couriers and collectors. Any number of nodes may pump at once.
 *
 * <p>No transaction is open while a courier talks to the outside.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxPump {

  private static final Logger LOG = Logger.getLogger(OutboxPump.class.getName());
  private static final int AT_ONCE = 10;
  private static final Attempts ATTEMPTS = Attempts.atMost(3);

  @Inject @Any private Instance<Courier> couriers;
  @Inject @Any private Instance<Collector> collectors;
  @Inject private OutboxLeases leases;
  @Inject private OutboxCollections collections;
  @Inject private Config config;

  /**
   * The kinds that have a courier or a collector, each with how many may be at work at once on this
   * node: of a collector one, of a courier what {@code saldo.outbox.couriers.<kind>} says.
   */
  public Map<String, Integer> kinds() {
    Map<String, Integer> kinds = new HashMap<>();
    collectors.stream().forEach(each -> kinds.put(each.kind(), 1));
    couriers.stream().forEach(each -> kinds.put(each.kind(), hands(each.kind())));
    return kinds;
  }

  private int hands(String kind) {
    return Math.max(
        1,
        config
            .getOptionalValue(
                "saldo.outbox.couriers." + kind.toLowerCase(Locale.ROOT), Integer.class)
            .orElse(1));
  }

  /**
   * Delivers what is due of a kind until nothing is.
   *
   * @return how many attempts there were
   */
  public int pump(String kind) {
    return collectors.stream()
        .filter(c -> c.kind().equals(kind))
        .findFirst()
        .map(this::collect)
        .orElseGet(() -> deliver(kind));
  }

  private int deliver(String kind) {
    Courier courier =
        couriers.stream().filter(c -> c.kind().equals(kind)).findFirst().orElseThrow();
    int attempts = 0;
    List<Leased> taken = leases.take(kind, AT_ONCE, courier.isRepeatable());
    while (!taken.isEmpty()) {
      for (Leased leased : taken) {
        Optional<Parcel> parcel = begin(leased);
        if (parcel.isPresent()) {
          attempts++;
          attempt(courier, leased, parcel.get());
        }
      }
      taken = leases.take(kind, AT_ONCE, courier.isRepeatable());
    }
    return attempts;
  }

  private int collect(Collector collector) {
    int taken = 0;
    while (collector.isOpen()) {
      LocalDateTime before = SystemTime.utc();
      List<Leased> due = leases.take(collector.kind(), collector.most(), false);
      if (due.isEmpty()) {
        collector.emptied(before);
        return taken;
      }
      taken += together(collector, due, due.size() == collector.most());
    }
    return taken;
  }

  /** A parcel that breaks goes back alone; when nobody knows which, it is looked for by halves. */
  private int together(Collector collector, List<Leased> due, boolean full) {
    if (due.isEmpty()) {
      return 0;
    }
    try {
      return collections.collect(collector, due, full);
    } catch (OutboxCollections.Broken e) {
      LOG.log(Level.SEVERE, e.getCause(), () -> e.getMessage() + " could not be taken in");
      leases.giveBack(e.leased(), String.valueOf(e.getCause()));
      return together(
          collector, due.stream().filter(each -> !each.equals(e.leased())).toList(), full);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, e, () -> due.size() + " parcels could not be taken in together");
      if (due.size() == 1) {
        leases.giveBack(due.get(0), String.valueOf(e));
        return 0;
      }
      int half = due.size() / 2;
      return together(collector, due.subList(0, half), true)
          + together(collector, due.subList(half, due.size()), full);
    }
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
    complete(leased, parcel, delivery);
  }

  /** What cannot be recorded at all is in doubt when its lease ends. */
  private void complete(Leased leased, Parcel parcel, Delivery delivery) {
    // A receipt that comes in at the same moment may stand in the way.
    ATTEMPTS.at(
        () -> {
          if (!leases.complete(leased, delivery)) {
            LOG.warning(
                () -> "parcel " + parcel.deliveryKey() + " was taken by another node meanwhile");
          }
        },
        e ->
            LOG.log(
                Level.SEVERE,
                e,
                () -> parcel.deliveryKey() + ": " + delivery + " cannot be recorded"));
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
