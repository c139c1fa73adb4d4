package org.saldo.adapter.sms;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;

/** The one connection of this server to the message centre, made again whenever it broke. */
@ApplicationScoped
class SmppLink {

  private static final Logger LOG = Logger.getLogger(SmppLink.class.getName());
  private static final int CONNECT_MILLIS = 5_000;
  private static final int ANSWER_MILLIS = 20_000;
  private static final int ENQUIRE_MILLIS = 30_000;

  private final SmppSettings settings;
  private final SmppReceipts receipts;

  private SMPPSession session;

  /** For the container's proxy. */
  protected SmppLink() {
    this(null, null);
  }

  @Inject
  SmppLink(SmppSettings settings, SmppReceipts receipts) {
    this.settings = settings;
    this.receipts = receipts;
  }

  /**
   * A session that is bound for both ways.
   *
   * @throws IOException if the centre cannot be reached or does not let us in
   */
  synchronized SMPPSession session() throws IOException {
    if (session == null || !session.getSessionState().isBound()) {
      close();
      SMPPSession fresh =
          new SMPPSession(new SmppWire(settings.tls(), CONNECT_MILLIS, ANSWER_MILLIS));
      fresh.setTransactionTimer(ANSWER_MILLIS);
      fresh.setEnquireLinkTimer(ENQUIRE_MILLIS);
      fresh.setMessageReceiverListener(receipts);
      try {
        fresh.connectAndBind(
            settings.host(),
            settings.port(),
            new BindParameter(
                BindType.BIND_TRX,
                settings.user(),
                settings.password(),
                settings.systemType(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null),
            ANSWER_MILLIS);
      } catch (IOException e) {
        fresh.close();
        throw e;
      }
      session = fresh;
      LOG.info(() -> "bound to the message centre " + settings.host() + ":" + settings.port());
    }
    return session;
  }

  /** Binds where that broke, without a word to anybody but the log. */
  void keepUp() {
    try {
      session();
    } catch (IOException e) {
      LOG.log(Level.WARNING, e, () -> "the message centre cannot be reached");
    }
  }

  @PreDestroy
  synchronized void close() {
    if (session != null) {
      session.unbindAndClose();
      session = null;
    }
  }
}
