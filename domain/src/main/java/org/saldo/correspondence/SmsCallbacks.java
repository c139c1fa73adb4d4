package org.saldo.correspondence;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

/** The door for what SMS gateways report by HTTP. Anybody may knock: only the signature decides. */
@Stateless
@PermitAll
public class SmsCallbacks {

  private static final Logger LOG = Logger.getLogger(SmsCallbacks.class.getName());

  /** What came of a knock. */
  public enum Knock {
    /** Genuine, and on disk when it says something final. */
    TAKEN,
    FORGED,
    NO_SUCH_GATEWAY
  }

  @EJB private ReceiptIntake intake;
  @Inject @Any private Instance<SmsReports> gateways;

  /**
   * Takes one call.
   *
   * @param headers by name in lower case
   */
  public Knock receive(String gateway, Map<String, String> headers, Map<String, String> form) {
    Optional<SmsReports> known =
        gateways.stream().filter(g -> g.gateway().equals(gateway)).findFirst();
    if (known.isEmpty()) {
      return Knock.NO_SUCH_GATEWAY;
    }
    Optional<SmsReports.Report> report = known.get().verified(headers, form);
    if (report.isEmpty()) {
      LOG.warning(() -> "a report of " + gateway + " with no valid signature was turned away");
      return Knock.FORGED;
    }
    if (report.get().receipt() != null) {
      intake.take(report.get().receipt());
    }
    return Knock.TAKEN;
  }
}
