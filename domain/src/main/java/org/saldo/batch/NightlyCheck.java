package org.saldo.batch;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Knocks once a night for the books to be checked; what is found, somebody must look at. */
@Singleton
@Startup
@RunAs(SYSTEM)
@PermitAll
public class NightlyCheck {

  @EJB private LedgerWatch watch;

  @Schedule(hour = "2", minute = "30", persistent = false)
  void check() {
    watch.check();
  }
}
