package org.saldo.sample;

import java.math.BigInteger;

/** Check digits the way a receiver verifies them, written apart from the code that makes them. */
final class IndependentChecks {

  private IndependentChecks() {}

  /** IBAN and ISO 11649: four characters to the back, letters as 10 to 35, remainder 1. */
  static boolean mod97(String number) {
    String turned = number.substring(4) + number.substring(0, 4);
    StringBuilder digits = new StringBuilder();
    turned.chars().forEach(c -> digits.append(c <= '9' ? c - '0' : c - 'A' + 10));
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValueExact() == 1;
  }

  static boolean vatId(String id) {
    String rest = id.substring(2);
    return switch (id.substring(0, 2)) {
      case "DE" -> rest.matches("[1-9][0-9]{8}") && iso7064(rest);
      case "AT" -> rest.matches("U[0-9]{8}") && austria(rest.substring(1));
      case "CH" ->
          rest.matches("E[0-9]{9}") && sum(rest.substring(1), 5, 4, 3, 2, 7, 6, 5, 4, 1) % 11 == 0;
      case "GB" -> rest.matches("[0-9]{9}") && sum(rest, 8, 7, 6, 5, 4, 3, 2, 10, 1) % 97 == 0;
      case "IE" -> rest.matches("[0-9]{7}[A-W]") && ireland(rest);
      case "ES" -> rest.matches("B[0-9]{8}") && spain(rest.substring(1));
      case "EL" -> rest.matches("[0-9]{9}") && greece(rest);
      default -> false;
    };
  }

  // ISO 7064 MOD 11,10 over all digits, the check digit included, ends at 1.
  private static boolean iso7064(String digits) {
    int carry = 10;
    for (int i = 0; i < 8; i++) {
      carry += digits.charAt(i) - '0';
      carry = carry % 10 == 0 ? 10 : carry % 10;
      carry = carry * 2 % 11;
    }
    return (carry + digits.charAt(8) - '0') % 10 == 1;
  }

  private static boolean austria(String digits) {
    int total = 0;
    for (int i = 0; i < 7; i += 2) {
      total += digits.charAt(i) - '0';
    }
    for (int i = 1; i < 7; i += 2) {
      int digit = digits.charAt(i) - '0';
      total += digit / 5 + digit * 2 % 10;
    }
    return (96 - total) % 10 == digits.charAt(7) - '0';
  }

  private static boolean ireland(String number) {
    int remainder = sum(number.substring(0, 7), 8, 7, 6, 5, 4, 3, 2) % 23;
    char letter = remainder == 0 ? 'W' : (char) ('A' + remainder - 1);
    return number.charAt(7) == letter;
  }

  private static boolean spain(String digits) {
    int even = sum(digits, 0, 1, 0, 1, 0, 1, 0);
    int odd = 0;
    for (int i = 0; i < 7; i += 2) {
      int twice = 2 * (digits.charAt(i) - '0');
      odd += twice > 9 ? twice - 9 : twice;
    }
    return (even + odd + digits.charAt(7) - '0') % 10 == 0;
  }

  private static boolean greece(String digits) {
    int total = 0;
    for (int i = 0; i < 8; i++) {
      total = (total + digits.charAt(i) - '0') * 2;
    }
    return total % 11 % 10 == digits.charAt(8) - '0';
  }

  private static int sum(String digits, int... weights) {
    int total = 0;
    for (int i = 0; i < weights.length; i++) {
      total += (digits.charAt(i) - '0') * weights[i];
    }
    return total;
  }
}
