package org.saldo.correspondence;

import java.util.Optional;
import java.util.Set;
import org.saldo.creditor.CreditorData;
import org.saldo.debtor.Addressee;
import org.saldo.debtor.PostalAddress;
import org.saldo.money.Money;

/**
 * What a Swiss QR-bill says (Swiss Implementation Guidelines QR-bill 2.3): structured addresses
 * only.
 *
 * @param account IBAN of Switzerland or Liechtenstein, without blanks
 * @param reference QR reference of 27 digits for a QR-IBAN, else ISO 11649; without blanks
 * @param amount CHF or EUR, 0.01 to 999 999 999.99
 * @param debtor null when the address is not known
 */
public record SwissBill(
    String account, String reference, Money amount, Party creditor, Party debtor) {

  private static final Set<String> COUNTRIES = Set.of("CH", "LI");
  private static final Set<String> CURRENCIES = Set.of("CHF", "EUR");
  private static final long LARGEST_MINOR = 99_999_999_999L;
  private static final int[] CARRY = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};
  private static final int QR_DIGITS = 26;

  /** Who pays or is paid. */
  public record Party(String name, String street, String postcode, String city, String country) {}

  /**
   * The bill; empty when there can be none: another country's account, another currency, no
   * complete address of the creditor.
   *
   * @param caseNumber its digits become the QR reference
   */
  static Optional<SwissBill> of(
      CreditorData from, Addressee to, Money amount, String caseNumber, String rfReference) {
    String iban = from.iban() == null ? "" : from.iban().replace(" ", "");
    if (iban.length() != 21
        || !COUNTRIES.contains(iban.substring(0, 2))
        || !CURRENCIES.contains(amount.currency())
        || !amount.isPositive()
        || amount.minor() > LARGEST_MINOR
        || !stated(from.postcode())
        || !stated(from.city())
        || !stated(from.country())) {
      return Optional.empty();
    }
    return Optional.of(
        new SwissBill(
            iban,
            isQrIban(iban) ? qrReference(caseNumber) : rfReference,
            amount,
            new Party(from.name(), from.street(), from.postcode(), from.city(), from.country()),
            party(to)));
  }

  private static Party party(Addressee to) {
    PostalAddress address = to.address();
    return address == null
            || !stated(address.postcode())
            || !stated(address.city())
            || !stated(address.country())
        ? null
        : new Party(
            to.name(), address.street(), address.postcode(), address.city(), address.country());
  }

  /** Whether the account takes QR references alone: bank number 30000 to 31999. */
  static boolean isQrIban(String iban) {
    return iban.matches("(CH|LI)\\d{2}3[01]\\d{3}.*");
  }

  /** 27 digits: those of the number, filled up from the left, and the check digit. */
  public static String qrReference(String number) {
    String digits = number.replaceAll("\\D", "");
    String last = digits.substring(Math.max(0, digits.length() - QR_DIGITS));
    String filled = "0".repeat(QR_DIGITS - last.length()) + last;
    int carry = 0;
    for (int i = 0; i < QR_DIGITS; i++) {
      carry = CARRY[(carry + filled.charAt(i) - '0') % 10];
    }
    return filled + (10 - carry) % 10;
  }

  /** As it is read out: two digits, then groups of five; ISO 11649 in groups of four. */
  String printedReference() {
    return reference.startsWith("RF")
        ? reference.replaceAll("(.{4})(?=.)", "$1 ")
        : reference.substring(0, 2) + reference.substring(2).replaceAll("(.{5})", " $1");
  }

  private static boolean stated(String text) {
    return text != null && !text.isBlank();
  }
}
