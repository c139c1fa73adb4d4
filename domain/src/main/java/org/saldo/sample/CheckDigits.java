package org.saldo.sample;

/** Check digits of VAT ids, bank accounts and payment references. */
final class CheckDigits {

  private CheckDigits() {}

  /**
   * The VAT id over a body of digits.
   *
   * @param body 8 digits in DE, CH and GR, 7 in AT, GB, IE and ES (there behind the B of a company)
   */
  static String vatId(String country, String body) {
    return switch (country) {
      case "DE" -> "DE" + body + german(body);
      case "AT" -> "ATU" + body + austrian(body);
      case "CH" -> swiss(body);
      case "GB" -> "GB" + body + british(body);
      case "IE" ->
          "IE" + body + "WABCDEFGHIJKLMNOPQRSTUV".charAt(weighted(body, 8, 7, 6, 5, 4, 3, 2) % 23);
      case "ES" -> "ESB" + body + doubled(body, 0);
      case "GR" -> "EL" + body + weighted(body, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10;
      default -> throw new IllegalArgumentException("no VAT id known for " + country);
    };
  }

  /** The IBAN of a national account number: "98 minus remainder" of ISO 7064 MOD 97-10. */
  static String iban(String country, String account) {
    return country + mod97(account + country) + account;
  }

  /** The structured reference of ISO 11649 over letters and digits. */
  static String creditorReference(String reference) {
    return "RF" + mod97(reference + "RF") + reference;
  }

  /** The two control digits of a Spanish account: bank with branch, then account. */
  static String spanishControl(String bankAndBranch, String account) {
    int first = 11 - weighted(bankAndBranch, 4, 8, 5, 10, 9, 7, 3, 6) % 11;
    int second = 11 - weighted(account, 1, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11;
    return "" + (first < 10 ? first : 11 - first) + (second < 10 ? second : 11 - second);
  }

  private static String mod97(String text) {
    int remainder = 0;
    for (char c : (text + "00").toCharArray()) {
      int value = Character.digit(c, 36);
      remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
    }
    int check = 98 - remainder;
    return check < 10 ? "0" + check : "" + check;
  }

  // ISO 7064 MOD 11,10.
  private static int german(String body) {
    int product = 10;
    for (int i = 0; i < body.length(); i++) {
      int sum = (digit(body, i) + product) % 10;
      product = 2 * (sum == 0 ? 10 : sum) % 11;
    }
    return (11 - product) % 10;
  }

  private static int austrian(String body) {
    return (10 - (digitSum(body, 1) + 4) % 10) % 10;
  }

  private static int doubled(String body, int firstDoubled) {
    return (10 - digitSum(body, firstDoubled) % 10) % 10;
  }

  // The classic procedure of 97 minus, always two digits.
  private static String british(String body) {
    int check = 97 - weighted(body, 8, 7, 6, 5, 4, 3, 2) % 97;
    return check < 10 ? "0" + check : "" + check;
  }

  // A body whose check digit would be 10 is not issued; its last digit moves on.
  private static String swiss(String body) {
    int check = (11 - weighted(body, 5, 4, 3, 2, 7, 6, 5, 4) % 11) % 11;
    if (check < 10) {
      return "CHE" + body + check;
    }
    int last = body.length() - 1;
    return swiss(body.substring(0, last) + (digit(body, last) + 1) % 10);
  }

  private static int digitSum(String body, int firstDoubled) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int value = digit(body, i) * (i % 2 == firstDoubled ? 2 : 1);
      sum += value / 10 + value % 10;
    }
    return sum;
  }

  private static int weighted(String body, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += digit(body, i) * weights[i];
    }
    return sum;
  }

  private static int digit(String body, int index) {
    return Character.digit(body.charAt(index), 10);
  }
}
