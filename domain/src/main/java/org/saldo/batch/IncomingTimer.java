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
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has a look into the mailbox, the scanner's folder and parts of SMS every so many seconds; one
 * that is still at work is left alone, so that a slow mail server holds up no letter.
 */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "SampleData"})
@RunAs(SYSTEM)
@PermitAll
public class IncomingTimer {

  @EJB private IncomingWorker worker;

  @Inject
  @ConfigProperty(name = "saldo.imap.every.seconds")
  private int everySeconds;

  private int seconds;
  private Future<Boolean> mails;
  private Future<Boolean> scans;
  private Future<Boolean> texts;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void knock() {
    seconds++;
    if (seconds % Math.max(everySeconds, 1) != 0) {
      return;
    }
    if (mails == null || mails.isDone()) {
      mails = worker.mails();
    }
    if (scans == null || scans.isDone()) {
      scans = worker.scans();
    }
    if (texts == null || texts.isDone()) {
      texts = worker.texts();
    }
  }
}
