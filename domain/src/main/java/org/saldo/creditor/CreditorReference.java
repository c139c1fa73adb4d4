package org.saldo.creditor;

import java.math.BigInteger;
import java.util.Locale;

/**
 * A structured creditor reference (ISO 11649): {@code RF}, two check digits, the reference itself.
 *
 * <p>For example the reference of {@code 2026000123} is {@code RF462026000123}.
 */
public record CreditorReference(String value) {

  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  public CreditorReference {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a creditor reference: " + value);
    }
  }

  /**
   * The reference made of a number.
   *
   * @param number 1 to 21 letters and digits; leading zeros stay
   */
  public static CreditorReference of(String number) {
    String own = number.toUpperCase(Locale.ROOT);
    if (!own.matches("[0-9A-Z]{1,21}")) {
      throw new IllegalArgumentException("not fit for a reference: " + number);
    }
    int check = 98 - digits(own + "RF00").mod(NINETY_SEVEN).intValueExact();
    return new CreditorReference("RF%02d%s".formatted(check, own));
  }

  /** Whether the text, without blanks, is a reference with right check digits. */
  public static boolean isValid(String text) {
    return text != null
        && text.matches("RF[0-9]{2}[0-9A-Z]{1,21}")
        && digits(text.substring(4) + text.substring(0, 4))
            .mod(NINETY_SEVEN)
            .equals(BigInteger.ONE);
  }

  /** In groups of four, as people read it. */
  public String printed() {
    return value.replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** Letters count from A = 10 to Z = 35. */
  private static BigInteger digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
    return new BigInteger(digits.toString());
  }
}
