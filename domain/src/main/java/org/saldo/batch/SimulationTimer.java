package org.saldo.batch;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.saldo.procedure.simulation.SimulationWorker;

/**
 * Works on simulations that people ordered: on this server at once, on another one that left them
 * behind within ten seconds.
 */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "SampleData"})
@RunAs(SYSTEM)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SimulationTimer {

  private static final int LOOK_EVERY_SECONDS = 10;

  @EJB private SimulationWorker worker;
  @Inject private SimulationWake wake;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void knock() {
    if (wake.isDue(LOOK_EVERY_SECONDS)) {
      worker.work();
    }
  }
}
