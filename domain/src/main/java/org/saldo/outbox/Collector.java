package org.saldo.outbox;

import java.time.LocalDateTime;

/**
 * Takes parcels of one kind in together, where a {@link Courier} delivers each by itself: what was
 * taken in counts as sent, and how the whole goes on is the collector's own business.
 * Implementations are CDI beans, one per kind.
 */
public interface Collector {

  /** The kind of parcels it takes. */
  String kind();

  /** How many are taken in at once, at least 1. */
  int most();

  /** Whether now is a time to take in what is due. Called outside any transaction. */
  boolean isOpen();

  /** Begins to take in. Called in the transaction in which everything that is taken in is sent. */
  Gathering begin();

  /**
   * Told when nothing is left that was due at a moment of the machine's clock. Called outside any
   * transaction.
   */
  void emptied(LocalDateTime at);
}
