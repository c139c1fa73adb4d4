package org.saldo.creditor;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Terms of a creditor from a date on.
 *
 * @param paymentTermDays days from the invoice date to the due date, 0 to 365; null: none agreed
 */
public record Terms(LocalDate validFrom, Integer paymentTermDays, SellerMismatch sellerMismatch) {

  public static final int MAX_TERM_DAYS = 365;

  public Terms {
    Objects.requireNonNull(validFrom, "validFrom");
    Objects.requireNonNull(sellerMismatch, "sellerMismatch");
    if (paymentTermDays != null && (paymentTermDays < 0 || paymentTermDays > MAX_TERM_DAYS)) {
      throw new IllegalArgumentException("payment term days: " + paymentTermDays);
    }
  }

  /** The due date that the term gives an invoice; empty without a term. */
  public Optional<LocalDate> dueOn(LocalDate issuedOn) {
    return Optional.ofNullable(paymentTermDays).map(issuedOn::plusDays);
  }
}
