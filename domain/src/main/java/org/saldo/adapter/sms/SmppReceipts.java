package org.saldo.adapter.sms;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.MessageType;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.MessageReceipt;
import org.saldo.correspondence.ReceiptIntake;
import org.saldo.correspondence.ReportedReceipt;

/**
 * Takes what the message centre delivers, receipts and SMS to us. A receipt is acknowledged when it
 * is on disk; else the centre gets an error and sends it again.
 */
@ApplicationScoped
class SmppReceipts implements MessageReceiverListener {

  private static final Logger LOG = Logger.getLogger(SmppReceipts.class.getName());

  @EJB private ReceiptIntake intake;
  @Inject private SmppInbox inbox;
  @Inject private SmppSettings settings;

  @Override
  public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
    if (!MessageType.SMSC_DEL_RECEIPT.containedIn(delivered.getEsmClass())) {
      inbox.take(delivered);
      return;
    }
    try {
      DeliveryReceipt receipt = delivered.getShortMessageAsDeliveryReceipt();
      Optional<ReportedReceipt> reported = reported(receipt);
      if (reported.isPresent()) {
        intake.take(reported.get());
      }
    } catch (InvalidDeliveryReceiptException e) {
      LOG.log(Level.WARNING, e, () -> "a receipt that cannot be read");
      throw new ProcessRequestException(
          "the receipt cannot be read", SMPPConstant.STAT_ESME_RX_R_APPN);
    } catch (EJBException e) {
      LOG.log(Level.WARNING, e, () -> "a receipt could not be kept");
      throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN);
    }
  }

  /** Empty for what says nothing yet. */
  private Optional<ReportedReceipt> reported(DeliveryReceipt receipt) {
    String detail = receipt.getFinalStatus() + " " + receipt.getError();
    return switch (receipt.getFinalStatus()) {
      case DELIVRD -> Optional.of(report(receipt, MessageReceipt.DELIVERED, detail, false));
      case EXPIRED, DELETED, UNDELIV, REJECTD ->
          Optional.of(
              report(
                  receipt,
                  MessageReceipt.UNDELIVERED,
                  detail,
                  settings.isLost(receipt.getError())));
      case ENROUTE, ACCEPTD, UNKNOWN -> Optional.empty();
    };
  }

  private static ReportedReceipt report(
      DeliveryReceipt receipt, MessageReceipt what, String detail, boolean lost) {
    return new ReportedReceipt(MessageChannel.SMS, receipt.getId(), what, detail, lost);
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification alert) {
    LOG.fine(() -> "the message centre says that " + alert.getSourceAddr() + " is there again");
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
    throw new ProcessRequestException("data_sm is not for us", SMPPConstant.STAT_ESME_RINVCMDID);
  }
}
