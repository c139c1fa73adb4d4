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
import org.saldo.ledger.closing.DayCloser;
import org.saldo.ledger.closing.EndOfDay;

/**
 * Asks each night for the days that are over to be verified and closed: from the hour set on, and
 * later in the day when no server was up. Where the date is set by hand, somebody asks by hand too.
 * Works at once on what was asked for on this server, within ten seconds on what another one left
 * behind.
 */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "SampleData"})
@RunAs(SYSTEM)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EndOfDayNight {

  private static final int LOOK_EVERY_SECONDS = 10;

  @Inject
  @ConfigProperty(name = "saldo.ledger.close.from")
  private String from;

  @EJB private EndOfDay ends;
  @EJB private DayCloser closer;
  @Inject private BusinessClock clock;
  @Inject private NightHour hour;
  @Inject private ClosingWake wake;

  @Schedule(hour = "*", minute = "*/5", persistent = false)
  void begin() {
    if (hour.hasCome(from)) {
      ends.night(clock.today());
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void knock() {
    if (wake.isDue(LOOK_EVERY_SECONDS)) {
      closer.work();
    }
  }
}
