package org.saldo.payment.online;

import java.util.UUID;
import org.saldo.problem.Refusal;

/**
 * What came of a wish to pay.
 *
 * @param intent null when refused
 * @param pageUrl the provider's page, where the debtor goes now; null when refused or when there is
 *     nothing to pay on it any more
 * @param refusal null when not refused
 */
public record PaymentStart(UUID intent, String pageUrl, Refusal refusal) {

  static PaymentStart refused(Refusal refusal) {
    return new PaymentStart(null, null, refusal);
  }
}
