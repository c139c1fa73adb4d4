package org.saldo.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A running program with everything it started itself.
 *
 * @param lasting whether it is meant to run until it is stopped
 */
record Child(String name, ProcessHandle process, boolean lasting) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  boolean alive() {
    return process.isAlive();
  }

  /** Asks first (scripts pass the signal on and wait for their JVM), forces after half a minute. */
  void stop() {
    List<ProcessHandle> tree = new ArrayList<>(process.descendants().toList());
    process.destroy();
    end(process, PATIENCE);
    for (ProcessHandle descendant : tree) {
      if (descendant.isAlive()) {
        descendant.destroy();
        end(descendant, Duration.ofSeconds(5));
      }
    }
  }

  private static void end(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
