package org.saldo.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.saldo.task.bulk.BulkStarted;

/** Hears that a job on entries of a list has something to do. */
@ApplicationScoped
class BulkWake extends Wake {

  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) BulkStarted job) {
    order();
  }
}
