package org.saldo.batch;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import org.saldo.payment.online.OnlinePaymentWork;

/** Knocks every two seconds for online payments: what was told, and what has to be asked. */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "SampleData"})
@RunAs(SYSTEM)
@PermitAll
public class OnlinePaymentClock {

  @EJB private OnlinePaymentWork work;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void events() {
    work.events();
  }

  @Schedule(hour = "*", minute = "*", second = "1/5", persistent = false)
  void looks() {
    work.looks();
  }
}
