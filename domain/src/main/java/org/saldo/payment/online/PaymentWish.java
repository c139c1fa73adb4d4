package org.saldo.payment.online;

import java.util.List;
import java.util.UUID;
import org.saldo.money.Money;

/**
 * What a debtor wants to pay.
 *
 * @param receivables what for; at least one, all of the case
 * @param amount null for all that is open of them
 * @param clientToken one per form shown, 16 to 64 characters: the second click of a double click
 *     carries the same
 * @param language of the provider's page: de, en, es or el
 */
public record PaymentWish(
    UUID caseFile, List<UUID> receivables, Money amount, String clientToken, String language) {

  public PaymentWish {
    receivables = receivables == null ? List.of() : List.copyOf(receivables);
    if (clientToken == null || !clientToken.matches("[A-Za-z0-9-]{16,64}")) {
      throw new IllegalArgumentException("a form carries a token");
    }
  }
}
