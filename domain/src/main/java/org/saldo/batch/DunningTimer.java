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
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.saldo.procedure.DunningRunStarted;
import org.saldo.procedure.DunningWorker;

/**
 * Works on the dunning run there is: one started on this server at once, one that another server
 * started or left behind within ten seconds. While it is at work it is not disturbed.
 */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "SampleData"})
@RunAs(SYSTEM)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DunningTimer {

  private static final int LOOK_EVERY_SECONDS = 10;

  @EJB private DunningWorker worker;

  private final AtomicBoolean started = new AtomicBoolean();
  private final AtomicInteger seconds = new AtomicInteger();

  /** Remembers that there is something to do. */
  public void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) DunningRunStarted run) {
    started.set(true);
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void knock() {
    boolean look = seconds.incrementAndGet() % LOOK_EVERY_SECONDS == 0;
    if (started.getAndSet(false) || look) {
      worker.work();
    }
  }
}
