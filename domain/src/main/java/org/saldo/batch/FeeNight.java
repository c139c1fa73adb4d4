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
import org.saldo.calendar.BusinessClock;
import org.saldo.charge.AutomaticFees;

/** Knocks once a night for lump sums and penalties that are charged by themselves. */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "SampleData"})
@RunAs(SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FeeNight {

  @EJB private AutomaticFees fees;
  @Inject private BusinessClock clock;

  @Schedule(hour = "3", minute = "15", persistent = false)
  void charge() {
    fees.chargeDue(clock.today());
  }
}
