package org.saldo.correspondence.sms;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a gateway charges for one part of an SMS.
 *
 * @param gateway as the setting {@code saldo.sms.gateway} calls it
 * @param prefix how numbers begin that it holds for, with {@code +}, e.g. {@code +49} or {@code
 *     +4915}; the longest one wins
 * @param perPart at least zero, at most four decimals; null when the price is not known any more
 * @param currency null exactly when there is no price
 * @param firstOn first day on which it holds
 */
public record NewSmsPrice(
    String gateway, String prefix, BigDecimal perPart, String currency, LocalDate firstOn) {

  /** Whether it says the same of the same numbers from the same day on. */
  boolean isSame(NewSmsPrice other) {
    return gateway.equals(other.gateway)
        && prefix.equals(other.prefix)
        && firstOn.equals(other.firstOn)
        && (perPart == null
            ? other.perPart == null
            : other.perPart != null
                && perPart.compareTo(other.perPart) == 0
                && currency.equals(other.currency));
  }
}
