package org.saldo.batch;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.calendar.BusinessClock;
import org.saldo.procedure.DunningRuns;

/**
 * Starts the dunning run of each business date, once over all nodes: from the hour set on, and
 * later in the day when no server was up at that hour. Where the date is set by hand, somebody runs
 * the nights by hand too.
 */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "SampleData"})
@RunAs(SYSTEM)
@PermitAll
public class DunningNight {

  @Inject
  @ConfigProperty(name = "saldo.dunning.from")
  private String from;

  @EJB private DunningRuns runs;
  @Inject private BusinessClock clock;
  @Inject private NightHour hour;

  @Schedule(hour = "*", minute = "*/5", persistent = false)
  void look() {
    if (hour.hasCome(from)) {
      runs.startOnce(clock.today());
    }
  }
}
