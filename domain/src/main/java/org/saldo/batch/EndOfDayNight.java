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
import org.saldo.calendar.BusinessClock;
import org.saldo.calendar.BusinessDates;
import org.saldo.ledger.closing.DayCloser;
import org.saldo.ledger.closing.EndOfDay;

/**
 * Asks each night for the days that are over to be verified and closed: from the hour set on, and
 * later in the day when no server was up. Where the date is set by hand, somebody asks by hand too.
 * Works within ten seconds on what was asked for, whoever did.
 */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "SampleData"})
@RunAs(SYSTEM)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EndOfDayNight {

  private static final String OFF = "off";

  @Inject
  @ConfigProperty(name = "saldo.ledger.close.from")
  private String from;

  @EJB private EndOfDay ends;
  @EJB private DayCloser closer;
  @Inject private BusinessClock clock;
  @Inject private BusinessDates dates;

  @Schedule(hour = "*", minute = "*/5", persistent = false)
  void begin() {
    if (from.equals(OFF) || dates.fixed().isPresent()) {
      return;
    }
    LocalTime now = LocalTime.ofInstant(clock.now(), clock.zone());
    if (!now.isBefore(LocalTime.parse(from))) {
      ends.night(clock.today());
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void knock() {
    closer.work();
  }
}
