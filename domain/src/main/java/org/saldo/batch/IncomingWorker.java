package org.saldo.batch;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Future;
import org.saldo.incoming.MailPickup;
import org.saldo.incoming.ScanPickup;
import org.saldo.incoming.SmsPickup;

/** Takes what came in, in the background, as the system and outside any transaction. */
@Stateless
@RunAs(SYSTEM)
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IncomingWorker {

  @EJB private MailPickup mailPickup;
  @EJB private ScanPickup scanPickup;
  @EJB private SmsPickup smsPickup;

  /** Takes what lies in the mailbox. */
  @Asynchronous
  public Future<Boolean> mails() {
    mailPickup.pickUp();
    return new AsyncResult<>(true);
  }

  /** Takes what lies in the scanner's folder. */
  @Asynchronous
  public Future<Boolean> scans() {
    scanPickup.pickUp();
    return new AsyncResult<>(true);
  }

  /** Takes SMS that stay in parts. */
  @Asynchronous
  public Future<Boolean> texts() {
    smsPickup.pickUp();
    return new AsyncResult<>(true);
  }
}
