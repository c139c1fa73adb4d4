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
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.actor.reading.ReadSeals;
import org.saldo.calendar.SystemTime;

/**
 * Seals the log of looks of the days that are over, checks all seals, and deletes what is older
 * than it is to be kept; by the machine's clock, for looks are real also where the date is set.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@RunAs(SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReadLogNight {

  private static final Logger LOG = Logger.getLogger(ReadLogNight.class.getName());

  /** A look that began before midnight is in by then. */
  private static final int SETTLED_AFTER_HOURS = 1;

  @Inject
  @ConfigProperty(name = "saldo.reads.keep.days")
  private int keepDays;

  @EJB private ReadSeals seals;

  @Schedule(hour = "3", minute = "20", persistent = false)
  void look() {
    LocalDate open = SystemTime.utc().minusHours(SETTLED_AFTER_HOURS).toLocalDate();
    seals.seal(open);
    ReadSeals.Checked checked = seals.check();
    if (!checked.wrong().isEmpty()) {
      LOG.severe("The log of looks was changed behind its back: " + checked.wrong());
    }
    if (keepDays > 0) {
      seals.purge(open.minusDays(keepDays));
    }
  }
}
