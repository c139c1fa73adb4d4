package org.saldo.actor;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work in chunks, each in a transaction of its own. Where one breaks, its pieces are done one by
 * one, and the piece that breaks is left for another time.
 */
public interface ChunkedWork {

  /** Does the next pieces, at most so many; whether there may be more. */
  boolean step(int size);

  /** Leaves the next piece for another time; whether there may be more. */
  boolean skip();

  /**
   * Goes on until nothing is left.
   *
   * @param size of a chunk, more than one
   * @param log where it is told what broke
   */
  static void work(ChunkedWork work, int size, Logger log) {
    int single = 0;
    boolean more;
    do {
      int now = single > 0 ? 1 : size;
      single = Math.max(0, single - 1);
      try {
        more = work.step(now);
      } catch (RuntimeException broken) {
        log.log(Level.WARNING, "something is left for later", broken);
        more = now != 1 || work.skip();
        single = now == 1 ? single : size;
      }
    } while (more);
  }
}
