package org.saldo.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.saldo.procedure.simulation.SimulationOrdered;

/** Hears that a simulation waits. */
@ApplicationScoped
class SimulationWake extends Wake {

  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) SimulationOrdered simulation) {
    order();
  }
}
