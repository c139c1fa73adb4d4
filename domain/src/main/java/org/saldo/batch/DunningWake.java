package org.saldo.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.saldo.procedure.DunningRunStarted;

/** Hears that a dunning run was started. */
@ApplicationScoped
class DunningWake extends Wake {

  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) DunningRunStarted run) {
    order();
  }
}
