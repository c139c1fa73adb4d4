package org.saldo.incoming;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.calendar.SystemTime;

/** Takes SMS whose last parts do not come any more as they are, and forgets who wrote long ago. */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmsPickup {

  private static final Logger LOG = Logger.getLogger(SmsPickup.class.getName());

  @EJB private SmsBook book;

  @Inject
  @ConfigProperty(name = "saldo.sms.in.parts.seconds")
  private int partsSeconds;

  /** Takes every one of them; one that fails is tried again at the next look. */
  public void pickUp() {
    LocalDateTime before = SystemTime.utc().minusSeconds(partsSeconds);
    for (SmsParts.Group group : book.left(before)) {
      try {
        book.takeLeft(group, before);
      } catch (EJBException e) {
        LOG.log(Level.SEVERE, e, () -> "parts of an SMS cannot be kept");
      }
    }
    book.tidy();
  }
}
