package org.saldo.payment.online;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * The door for what providers tell us. Anybody may knock: only the signature decides. What is
 * genuine is kept and processed afterwards, so that the answer is quick whatever follows from it.
 */
@Stateless
@PermitAll
public class PspWebhooks {

  private static final Logger LOG = Logger.getLogger(PspWebhooks.class.getName());

  /** What came of a knock. */
  public enum Receipt {
    /** Kept, now or when it came first. */
    TAKEN,
    /** Not signed, wrongly, or long ago; nothing was kept. */
    FORGED,
    NO_SUCH_PROVIDER
  }

  @Inject private Providers providers;
  @Inject private EventStore events;

  /**
   * Takes one call.
   *
   * @param headers by name in lower case
   * @param body as it came
   */
  public Receipt receive(String provider, Map<String, String> headers, byte[] body) {
    Optional<PaymentProvider> known = providers.named(provider);
    if (known.isEmpty()) {
      return Receipt.NO_SUCH_PROVIDER;
    }
    Optional<ProviderEvent> event = known.get().verified(headers, body);
    if (event.isEmpty()) {
      LOG.warning(() -> "a webhook of " + provider + " with no valid signature was turned away");
      return Receipt.FORGED;
    }
    events.keep(provider, event.get(), new String(body, StandardCharsets.UTF_8));
    return Receipt.TAKEN;
  }
}
