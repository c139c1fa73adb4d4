package org.saldo.payment.online;

import static org.saldo.actor.Roles.DEBTOR;
import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Asks a provider where a payment stands and takes its word, in the name of the system: whoever
 * looks moves nothing but what the provider says.
 */
@Stateless
@RolesAllowed({DEBTOR, SYSTEM})
@RunAs(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProviderLook {

  private static final Logger LOG = Logger.getLogger(ProviderLook.class.getName());

  @EJB private IntentBook book;
  @Inject private Providers providers;

  /** Looks at one intent, by its key. */
  public void at(long intentId) {
    IntentBook.Asked asked = book.asked(intentId);
    Optional<PaymentProvider> provider = providers.named(asked.provider());
    if (!asked.open() || asked.providerKey() == null || provider.isEmpty()) {
      return;
    }
    ProviderAnswer<ProviderCheckout> answer = provider.get().fetch(asked.providerKey());
    answer.ifKnown(said -> book.learn(intentId, said));
    if (answer.known().isEmpty()) {
      LOG.warning(() -> "no word on " + asked.providerKey() + ": " + answer.problem());
    }
  }
}
