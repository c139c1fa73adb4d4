package org.saldo.adapter.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Set;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.saldo.correspondence.SmsContent;
import org.saldo.outbox.Delivery;

/**
 * Hands SMS to a message centre by SMPP 3.4. Of several parts only the last one asks for a receipt:
 * it is the one that completes the message.
 */
@ApplicationScoped
class SmppGateway implements SmsGateway {

  /** Two days: who turns the telephone on later gets a letter instead. */
  private static final String VALIDITY = "000002000000000R";

  /** The centre is busy or unwell; the message is all right. */
  private static final Set<Integer> LATER =
      Set.of(
          SMPPConstant.STAT_ESME_RSYSERR,
          SMPPConstant.STAT_ESME_RMSGQFUL,
          SMPPConstant.STAT_ESME_RTHROTTLED,
          SMPPConstant.STAT_ESME_RSUBMITFAIL,
          SMPPConstant.STAT_ESME_RX_T_APPN,
          SMPPConstant.STAT_ESME_RINVBNDSTS);

  private final SmppLink link;
  private final SmppSettings settings;

  /** For the container's proxy. */
  protected SmppGateway() {
    this(null, null);
  }

  @Inject
  SmppGateway(SmppLink link, SmppSettings settings) {
    this.link = link;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "smpp";
  }

  @Override
  public void keepUp() {
    link.keepUp();
  }

  @Override
  public Delivery send(SmsContent sms, String key) {
    SMPPSession session;
    try {
      session = link.session();
    } catch (IOException e) {
      return Delivery.failed("The message centre cannot be reached: " + e.getMessage());
    }
    SmsParts parts = SmsParts.of(sms.text(), key);
    String centreKey = null;
    for (int i = 0; i < parts.octets().size(); i++) {
      boolean last = i == parts.octets().size() - 1;
      try {
        centreKey = submit(session, sms.to(), parts, i, last);
      } catch (NegativeResponseException e) {
        return refused(e, i > 0);
      } catch (ResponseTimeoutException | IOException e) {
        return Delivery.unclear("The message centre did not answer: " + e.getMessage());
      } catch (InvalidResponseException | PDUException e) {
        return Delivery.unclear("The message centre answered badly: " + e.getMessage());
      }
    }
    return Delivery.delivered(centreKey);
  }

  private static Delivery refused(NegativeResponseException answer, boolean begun) {
    String why = "The message centre says " + answer.getMessage();
    if (LATER.contains(answer.getCommandStatus())) {
      return begun ? Delivery.unclear(why) : Delivery.failed(why);
    }
    return Delivery.refused(why);
  }

  private String submit(SMPPSession session, String to, SmsParts parts, int part, boolean last)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    String from = settings.sender();
    boolean number = from.matches("\\+?[0-9]{3,15}");
    return session
        .submitShortMessage(
            "",
            from.isEmpty()
                ? TypeOfNumber.UNKNOWN
                : number ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.ALPHANUMERIC,
            number ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN,
            from.replace("+", ""),
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            to.replace("+", ""),
            new ESMClass(
                MessageMode.DEFAULT,
                MessageType.DEFAULT,
                parts.isOne() ? GSMSpecificFeature.DEFAULT : GSMSpecificFeature.UDHI),
            (byte) 0,
            (byte) 0,
            null,
            VALIDITY,
            new RegisteredDelivery(
                last ? SMSCDeliveryReceipt.SUCCESS_FAILURE : SMSCDeliveryReceipt.DEFAULT),
            (byte) 0,
            new GeneralDataCoding(parts.unicode() ? Alphabet.ALPHA_UCS2 : Alphabet.ALPHA_DEFAULT),
            (byte) 0,
            parts.octets().get(part))
        .getMessageId();
  }
}
