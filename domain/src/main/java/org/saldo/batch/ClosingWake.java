package org.saldo.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.saldo.ledger.closing.DaysWanted;

/** Hears that somebody wants days closed. */
@ApplicationScoped
class ClosingWake extends Wake {

  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) DaysWanted days) {
    order();
  }
}
