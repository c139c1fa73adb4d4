package org.saldo.incoming;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The door for SMS to us: adapters knock in whatever thread they come in. What is taken is on disk
 * when the call returns.
 */
@Stateless
@RunAs(SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmsIntake {

  private static final Logger LOG = Logger.getLogger(SmsIntake.class.getName());
  private static final int ATTEMPTS = 3;

  @EJB private SmsBook book;

  /**
   * Takes one whose sender's network the adapter has made sure of; more than once, because what
   * fails beside other work (a deadlock) succeeds after it.
   *
   * @throws EJBException if it cannot be kept now
   */
  public void take(IncomingSms sms) {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        book.take(sms);
        return;
      } catch (EJBException e) {
        LOG.log(Level.INFO, e, () -> "an SMS is tried again");
      }
    }
    book.take(sms);
  }
}
