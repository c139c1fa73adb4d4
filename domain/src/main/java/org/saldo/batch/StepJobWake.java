package org.saldo.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.saldo.procedure.StepJobStarted;

/** Hears that many steps are to be released or taken back. */
@ApplicationScoped
class StepJobWake extends Wake {

  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) StepJobStarted job) {
    order();
  }
}
