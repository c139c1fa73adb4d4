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
import org.saldo.calendar.BusinessClock;
import org.saldo.claim.limitation.LimitationWatch;

/** Works out every night what lapses when, and tells of it three months and one month before. */
@Singleton
@Startup
@RunAs(SYSTEM)
@PermitAll
public class LimitationNight {

  private static final int SOON = 90;
  private static final int VERY_SOON = 30;

  @EJB private LimitationWatch watch;
  @Inject private BusinessClock clock;

  @Schedule(hour = "1", minute = "10", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void look() {
    long last;
    long next = 0;
    do {
      last = next;
      next = watch.refresh(last);
    } while (next != last);
    LocalDate today = clock.today();
    // What lapses very soon is told as that, and not a second time as what lapses soon.
    warn(today, VERY_SOON);
    warn(today, SOON);
  }

  private void warn(LocalDate today, int days) {
    int cases;
    do {
      cases = watch.warn(today, days);
    } while (cases == LimitationWatch.CHUNK);
  }
}
