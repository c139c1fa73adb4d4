package org.saldo.incoming;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.saldo.correspondence.SmsCallbacks.Knock;

/** The door for SMS that gateways bring by HTTP. Anybody may knock: only the signature decides. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmsArrivals {

  private static final Logger LOG = Logger.getLogger(SmsArrivals.class.getName());

  @EJB private SmsIntake intake;
  @Inject @Any private Instance<SmsInbox> gateways;

  /**
   * Takes one call.
   *
   * @param headers by name in lower case
   */
  public Knock receive(String gateway, Map<String, String> headers, Map<String, String> form) {
    Optional<SmsInbox> known =
        gateways.stream().filter(g -> g.gateway().equals(gateway)).findFirst();
    if (known.isEmpty()) {
      return Knock.NO_SUCH_GATEWAY;
    }
    Optional<IncomingSms> sms = known.get().message(headers, form);
    if (sms.isEmpty()) {
      LOG.warning(() -> "an SMS by " + gateway + " with no valid signature was turned away");
      return Knock.FORGED;
    }
    intake.take(sms.get());
    return Knock.TAKEN;
  }
}
