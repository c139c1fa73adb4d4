package org.saldo.batch;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Remembers that something was ordered on this server and waits to be worked on, for a timer that
 * asks each second: so an order need not wait long, and the database is not asked each second.
 */
abstract class Wake {

  private final AtomicBoolean ordered = new AtomicBoolean();
  private final AtomicInteger seconds = new AtomicInteger();

  void order() {
    ordered.set(true);
  }

  /**
   * Whether there is something new, or it is time to look for what another server left behind: the
   * first time at once, because that other server may be this one before it was killed.
   *
   * @param every seconds from look to look
   */
  public boolean isDue(int every) {
    boolean look = seconds.getAndIncrement() % every == 0;
    return ordered.getAndSet(false) || look;
  }
}
