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
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.adjustment.AdjustmentRunWorker;
import org.saldo.adjustment.AdjustmentRuns;
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.BusinessDates;
import org.saldo.procedure.DunningRuns;

/**
 * Goes through the rules of adjustment each night, after the dunning run: from the hour set on, and
 * later in the day when no server was up. Where the date is set by hand, somebody starts it by hand
 * too. Works within ten seconds on what was started, whoever did.
 */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "SampleData"})
@RunAs(SYSTEM)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AdjustmentNight {

  private static final String OFF = "off";

  @Inject
  @ConfigProperty(name = "saldo.adjustments.from")
  private String from;

  @EJB private AdjustmentRuns runs;
  @EJB private AdjustmentRunWorker worker;
  @EJB private DunningRuns dunning;
  @Inject private BusinessClock clock;
  @Inject private BusinessDates dates;

  @Schedule(hour = "*", minute = "*/5", persistent = false)
  void begin() {
    if (from.equals(OFF) || dates.fixed().isPresent() || dunning.atWork()) {
      return;
    }
    LocalTime now = LocalTime.ofInstant(clock.now(), clock.zone());
    if (!now.isBefore(LocalTime.parse(from))) {
      runs.startOnce(clock.today());
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void knock() {
    worker.work();
  }
}
