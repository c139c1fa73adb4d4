package org.saldo.creditor;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Terms of a creditor from a date on.
 *
 * @param paymentTermDays days from the invoice date to the due date, 0 to 365; null: none agreed
 * @param openAfterDays days overdue after which an account becomes a case by itself, 1 to 365;
 *     null: never
 * @param controller user name of who works such cases; null: nobody yet
 */
public record Terms(
    LocalDate validFrom,
    Integer paymentTermDays,
    SellerMismatch sellerMismatch,
    Integer openAfterDays,
    String controller) {

  public static final int MAX_TERM_DAYS = 365;

  public Terms {
    Objects.requireNonNull(validFrom, "validFrom");
    Objects.requireNonNull(sellerMismatch, "sellerMismatch");
    if (paymentTermDays != null && (paymentTermDays < 0 || paymentTermDays > MAX_TERM_DAYS)) {
      throw new IllegalArgumentException("payment term days: " + paymentTermDays);
    }
    if (openAfterDays != null && (openAfterDays < 1 || openAfterDays > MAX_TERM_DAYS)) {
      throw new IllegalArgumentException("open after days: " + openAfterDays);
    }
    controller = controller == null || controller.isBlank() ? null : controller.strip();
  }

  /** Terms under which a person opens every case. */
  public Terms(LocalDate validFrom, Integer paymentTermDays, SellerMismatch sellerMismatch) {
    this(validFrom, paymentTermDays, sellerMismatch, null, null);
  }

  /** The due date that the term gives an invoice; empty without a term. */
  public Optional<LocalDate> dueOn(LocalDate issuedOn) {
    return Optional.ofNullable(paymentTermDays).map(issuedOn::plusDays);
  }
}
