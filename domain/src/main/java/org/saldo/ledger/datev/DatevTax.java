package org.saldo.ledger.datev;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An account on which DATEV works out the VAT by itself, so that it gets the gross amount.
 *
 * @param account where the net amount stands in Saldo
 * @param vatAccount where its VAT stands
 * @param ratePercent of the VAT, for example 19
 * @param key the tax key that DATEV needs; null where the account knows (automatic accounts)
 */
public record DatevTax(String account, String vatAccount, BigDecimal ratePercent, String key) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The VAT that DATEV takes out of a gross amount of minor units, rounded half-up. */
  long vatOf(long grossMinor) {
    return BigDecimal.valueOf(grossMinor)
        .multiply(ratePercent)
        .divide(HUNDRED.add(ratePercent), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
