package org.saldo.launcher;

import java.time.Duration;
import java.util.List;

/**
 * A running program with everything it started itself.
 *
 * @param lasting whether it is meant to run until it is stopped
 */
record Child(String name, ProcessHandle process, boolean lasting) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(1);

  boolean alive() {
    return process.isAlive();
  }

  /**
   * Asks first, forces after half a minute. The scripts pass the signal on and wait for their JVM;
   * one that goes on waiting although nothing below it lives any more (a loop in standalone.sh
   * under some shells) is ended at once.
   */
  void stop() {
    List<ProcessHandle> below = process.descendants().toList();
    process.destroy();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (alive() && System.nanoTime() < end) {
      if (!below.isEmpty() && below.stream().noneMatch(ProcessHandle::isAlive)) {
        end = Math.min(end, System.nanoTime() + GRACE.toNanos());
        below = List.of();
      }
      pause();
    }
    process.destroyForcibly();
    below.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    while (alive()) {
      pause();
    }
  }

  /** Not interruptible: whoever stops wants it stopped. */
  private static void pause() {
    boolean interrupted = Thread.interrupted();
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
