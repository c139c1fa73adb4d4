package org.saldo.correspondence.sms;

import org.saldo.problem.Refusal;

/**
 * A row of a list of prices.
 *
 * @param line of the list, from 1
 * @param price as far as it could be read
 * @param known whether it stands there already, so that it is passed over
 * @param refusal why it is not taken; null when it is
 */
public record SmsPriceRow(int line, NewSmsPrice price, boolean known, Refusal refusal) {

  /** Whether taking the list records it. */
  public boolean isFresh() {
    return !known && refusal == null;
  }

  SmsPriceRow refused(Refusal why) {
    return new SmsPriceRow(line, price, false, why);
  }

  SmsPriceRow alreadyKnown() {
    return new SmsPriceRow(line, price, true, null);
  }
}
