package org.saldo.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.saldo.ledger.export.ExportOrdered;

/** Hears that an export was ordered. */
@ApplicationScoped
class ExportWake extends Wake {

  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExportOrdered export) {
    order();
  }
}
