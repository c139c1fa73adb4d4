package org.saldo.outbox;

import java.time.Duration;

/** How long a parcel rests after a failed attempt: each pause twice the one before, up to 1 h. */
final class Pause {

  private static final Duration LONGEST = Duration.ofHours(1);

  /**
   * @param attempts how many there were, at least 1
   * @param first the pause after the first one
   */
  static Duration after(int attempts, Duration first) {
    Duration pause = first;
    for (int i = 1; i < attempts && pause.compareTo(LONGEST) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }

  private Pause() {}
}
