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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.calendar.BusinessClock;
import org.saldo.retention.RetentionRuns;
import org.saldo.retention.RetentionWorker;

/**
 * Deletes each night what is past its time: from the hour set on, and later in the day when no
 * server was up. Where the date is set by hand, somebody starts it by hand too. Works within ten
 * seconds on what was started, whoever did.
 */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "SampleData"})
@RunAs(SYSTEM)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionNight {

  @Inject
  @ConfigProperty(name = "saldo.retention.from")
  private String from;

  @EJB private RetentionRuns runs;
  @EJB private RetentionWorker worker;
  @Inject private BusinessClock clock;
  @Inject private NightHour hour;

  @Schedule(hour = "*", minute = "*/5", persistent = false)
  void begin() {
    if (hour.hasCome(from)) {
      runs.startOnce(clock.today());
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void knock() {
    worker.work();
  }
}
