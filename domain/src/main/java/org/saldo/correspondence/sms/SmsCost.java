package org.saldo.correspondence.sms;

import java.math.BigDecimal;

/**
 * What an SMS costs, or cost when it was sent.
 *
 * @param parts how many are charged, at least one
 * @param country where the number belongs to, ISO 3166 in two letters; null when it tells none
 * @param amount of all parts, with at most four decimals; null when nobody knows the price
 * @param currency null exactly when there is no amount
 */
public record SmsCost(int parts, String country, BigDecimal amount, String currency) {

  /** Whether the price is known; one that is not is no zero. */
  public boolean isKnown() {
    return amount != null;
  }
}
