package org.saldo.adapter.sms;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.MessageType;
import org.jsmpp.extra.ProcessRequestException;
import org.saldo.incoming.SmsIntake;

/** Takes what telephones send. It is acknowledged when it is on disk; else it comes again. */
@ApplicationScoped
class SmppInbox {

  private static final Logger LOG = Logger.getLogger(SmppInbox.class.getName());

  @EJB private SmsIntake intake;

  /** Takes one. Words of machines among message centres are acknowledged, and nothing else. */
  void take(DeliverSm delivered) throws ProcessRequestException {
    if (!MessageType.DEFAULT.containedIn(delivered.getEsmClass())) {
      LOG.fine(() -> "a note of the message centre about " + delivered.getSourceAddr());
      return;
    }
    try {
      intake.take(SmppText.of(delivered));
    } catch (EJBException e) {
      LOG.log(Level.WARNING, e, () -> "an SMS could not be kept");
      throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN);
    }
  }
}
