package org.saldo.receivable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.saldo.money.Money;

/**
 * One invoice or credit note as its file states it, independent of the format.
 *
 * <p>Amounts are those of the file, never recomputed; signs are those of the file (a credit note of
 * type 381 states positive amounts, a corrected invoice may state negative ones). Terms in brackets
 * are those of EN 16931.
 *
 * @param number invoice number (BT-1), trimmed, never blank
 * @param creditNote true for the type codes that EN 16931 has for credit notes (81, 83, 261, 262,
 *     296, 308, 381, 396, 420, 458, 532) or the UBL root {@code CreditNote} (BT-3)
 * @param typeCode UNTDID 1001 code of the file (BT-3), e.g. {@code "380"}
 * @param issuedOn issue date (BT-2)
 * @param dueOn due date (BT-9), null when the file has none
 * @param currency ISO 4217 code of all amounts (BT-5)
 * @param seller BG-4; without a name where the format states no seller (CSV: the importing
 *     creditor)
 * @param buyer BG-7
 * @param taxes VAT breakdown (BG-23) in file order; empty when the file has none
 * @param net total without VAT (BT-109)
 * @param vat total VAT (BT-110), zero when the file has none
 * @param gross total with VAT (BT-112)
 * @param prepaid already paid (BT-113), zero when the file has none
 * @param rounding rounding amount (BT-114), zero when the file has none, may be negative
 * @param payable amount due for payment (BT-115)
 * @param preceding number of the invoice it refers to (BT-25), several joined by ", ", null when
 *     none
 * @param buyerReference BT-10, null when none
 * @param paymentReference remittance information (BT-83), null when none
 * @param mandateReference BT-89, null when none
 * @param paymentTerms text (BT-20), null when none
 */
public record InvoiceDocument(
    String number,
    boolean creditNote,
    String typeCode,
    LocalDate issuedOn,
    LocalDate dueOn,
    String currency,
    InvoiceParty seller,
    InvoiceParty buyer,
    List<InvoiceTax> taxes,
    Money net,
    Money vat,
    Money gross,
    Money prepaid,
    Money rounding,
    Money payable,
    String preceding,
    String buyerReference,
    String paymentReference,
    String mandateReference,
    String paymentTerms) {

  public InvoiceDocument {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(issuedOn, "issuedOn");
    Objects.requireNonNull(seller, "seller");
    Objects.requireNonNull(buyer, "buyer");
    taxes = List.copyOf(taxes);
  }

  /**
   * Net and VAT of one category and rate, as stated (BG-23).
   *
   * @param category UNCL5305 code (BT-118), e.g. {@code S}, {@code Z}, {@code AE}
   * @param ratePercent BT-119 without trailing zeros, 0 to 100 with up to 4 decimals, null where
   *     the category has none
   */
  public record InvoiceTax(String category, BigDecimal ratePercent, Money net, Money vat) {}

  /**
   * Seller or buyer as stated; everything but the name may be null.
   *
   * @param vatId VAT identifier (BT-31, BT-48), without blanks, upper case
   * @param taxNumber local tax registration (BT-32), null for buyers
   * @param identifier the other side's number for this party (BT-29, BT-46), e.g. a customer number
   * @param street first address line (BT-35, BT-50)
   * @param streetExtra further address lines joined by ", "
   * @param country ISO 3166-1 alpha-2
   */
  public record InvoiceParty(
      String name,
      String vatId,
      String taxNumber,
      String identifier,
      String street,
      String streetExtra,
      String postcode,
      String city,
      String country,
      String contactName,
      String email,
      String phone) {}
}
