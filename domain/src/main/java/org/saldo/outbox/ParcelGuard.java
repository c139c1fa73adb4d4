package org.saldo.outbox;

import java.time.Instant;
import java.util.Optional;
import org.saldo.problem.Refusal;

/**
 * Asked right before a parcel leaves whether it still should. Implemented as CDI beans by who
 * queues parcels.
 */
public interface ParcelGuard {

  /** Whether parcels of this kind are this guard's. */
  boolean guards(String kind);

  /** Why the parcel must not leave any more; empty when it may. Called in a transaction. */
  Optional<Refusal> stillHolds(Parcel parcel);

  /**
   * Under which reason a person keeps the parcel from leaving; empty when that is not for people.
   *
   * @param by who does
   * @param reason in that person's words
   */
  default Optional<Refusal> withheld(Parcel parcel, String by, String reason) {
    return Optional.empty();
  }

  /**
   * Until when (business time) a parcel that still holds has to stay; empty when it may leave now.
   * The guard keeps the reason where the parcel came from. Called in a transaction.
   */
  default Optional<Instant> notBefore(Parcel parcel) {
    return Optional.empty();
  }
}
