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
 * @param deductsInputTax whether the creditor gets back the VAT on what agencies and lawyers
 *     charge, so that the debtor owes none
 * @param letterForm how its letters are laid out
 */
public record Terms(
    LocalDate validFrom,
    Integer paymentTermDays,
    SellerMismatch sellerMismatch,
    Integer openAfterDays,
    String controller,
    boolean deductsInputTax,
    LetterForm letterForm) {

  public static final int MAX_TERM_DAYS = 365;

  public Terms {
    Objects.requireNonNull(validFrom, "validFrom");
    Objects.requireNonNull(sellerMismatch, "sellerMismatch");
    Objects.requireNonNull(letterForm, "letterForm");
    if (paymentTermDays != null && (paymentTermDays < 0 || paymentTermDays > MAX_TERM_DAYS)) {
      throw new IllegalArgumentException("payment term days: " + paymentTermDays);
    }
    if (openAfterDays != null && (openAfterDays < 1 || openAfterDays > MAX_TERM_DAYS)) {
      throw new IllegalArgumentException("open after days: " + openAfterDays);
    }
    controller = controller == null || controller.isBlank() ? null : controller.strip();
  }

  /** Terms with letters of form B. */
  public Terms(
      LocalDate validFrom,
      Integer paymentTermDays,
      SellerMismatch sellerMismatch,
      Integer openAfterDays,
      String controller,
      boolean deductsInputTax) {
    this(
        validFrom,
        paymentTermDays,
        sellerMismatch,
        openAfterDays,
        controller,
        deductsInputTax,
        LetterForm.B);
  }

  /** Terms of a creditor who deducts input tax. */
  public Terms(
      LocalDate validFrom,
      Integer paymentTermDays,
      SellerMismatch sellerMismatch,
      Integer openAfterDays,
      String controller) {
    this(validFrom, paymentTermDays, sellerMismatch, openAfterDays, controller, true);
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
