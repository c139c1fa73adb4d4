package org.saldo.payment.online;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What has to be done behind the debtor's back: events processed, providers asked about what is not
 * decided. Any number of nodes may work at once.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OnlinePaymentWork {

  private static final Logger LOG = Logger.getLogger(OnlinePaymentWork.class.getName());
  private static final int AT_ONCE = 20;

  @EJB private IntentBook book;
  @EJB private ProviderLook look;

  /**
   * Processes the events that are due.
   *
   * @return how many there were
   */
  public int events() {
    List<Long> due = book.dueEvents(AT_ONCE);
    for (long id : due) {
      try {
        book.process(id);
      } catch (RuntimeException e) {
        // One that breaks must not keep the others waiting.
        LOG.log(Level.WARNING, e, () -> "event " + id + " could not be processed");
        book.postpone(id, String.valueOf(e));
      }
    }
    return due.size();
  }

  /**
   * Asks the providers about what is due to be asked.
   *
   * @return how many payments that were
   */
  public int looks() {
    List<Long> due = book.dueForLook(AT_ONCE);
    for (long id : due) {
      try {
        look.at(id);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "payment " + id + " could not be looked at");
      }
    }
    return due.size();
  }
}
