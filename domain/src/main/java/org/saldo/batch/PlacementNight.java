package org.saldo.batch;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.saldo.agency.PlacementWatch;
import org.saldo.calendar.BusinessClock;

/** Ends offers to agencies once their last day is over, before the night's procedures look. */
@Singleton
@Startup
@RunAs(SYSTEM)
@PermitAll
public class PlacementNight {

  @EJB private PlacementWatch watch;
  @Inject private BusinessClock clock;

  @Schedule(hour = "0", minute = "20", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void lapse() {
    LocalDate today = clock.today();
    watch.unanswered(today).forEach(id -> watch.lapse(id, today));
  }
}
