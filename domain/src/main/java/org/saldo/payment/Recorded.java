package org.saldo.payment;

import java.util.List;
import java.util.UUID;
import org.saldo.claim.Allocated;
import org.saldo.money.Money;

/**
 * A recorded payment and where it went.
 *
 * @param alreadyKnown it had been recorded before; nothing was done now
 */
public record Recorded(
    long id,
    UUID publicId,
    String number,
    Money amount,
    List<Allocated> allocations,
    boolean alreadyKnown) {

  public Recorded {
    allocations = List.copyOf(allocations);
  }

  /** What is not placed on any claim. */
  public Money unallocated() {
    return Money.sum(
        amount.currency(),
        allocations.stream().filter(a -> a.receivableId() == null).map(Allocated::amount).toList());
  }
}
