package org.saldo.batch;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.saldo.procedure.DunningWorker;

/**
 * Knocks every two seconds for a dunning run to be worked on: one just started, or one that a
 * stopped server left. A node that is still at work is not disturbed.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@RunAs(SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DunningTimer {

  @EJB private DunningWorker worker;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void knock() {
    worker.work();
  }
}
