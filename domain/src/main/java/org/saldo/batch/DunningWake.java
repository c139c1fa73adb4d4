package org.saldo.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.atomic.AtomicBoolean;
import org.saldo.procedure.DunningRunStarted;

/** Remembers that a run was started on this server and waits to be worked on. */
@ApplicationScoped
class DunningWake {

  private final AtomicBoolean started = new AtomicBoolean();

  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) DunningRunStarted run) {
    started.set(true);
  }

  /** Whether there is something new; asked once, it is known. */
  public boolean taken() {
    return started.getAndSet(false);
  }
}
