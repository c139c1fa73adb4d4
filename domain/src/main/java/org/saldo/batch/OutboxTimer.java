package org.saldo.batch;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/**
 * Knocks every two seconds for what waits in the outbox. Each kind has its own run, so that a slow
 * mail server holds up no letter, and as many runs at once as it may have hands; those still at
 * work are left alone.
 *
 * <p>Begins after everything that fills the database: a timer that knocks while the start fails
 * would wait for its end for ever, and the server with it.
 */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "SampleData"})
@RunAs(SYSTEM)
@PermitAll
public class OutboxTimer {

  @EJB private OutboxWorker worker;

  private final Map<String, List<Future<Integer>>> atWork = new HashMap<>();

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void knock() {
    worker
        .kinds()
        .forEach(
            (kind, hands) -> {
              List<Future<Integer>> busy = atWork.computeIfAbsent(kind, k -> new ArrayList<>());
              busy.removeIf(Future::isDone);
              while (busy.size() < hands) {
                busy.add(worker.pump(kind));
              }
            });
  }
}
