package org.saldo.batch;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.saldo.correspondence.SmsLine;

/** Keeps the line to the SMS gateway up, so that receipts come in while nothing is sent. */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "SampleData"})
@RunAs(SYSTEM)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmsTimer {

  @Inject private SmsLine line;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void knock() {
    line.keepUp();
  }
}
