package org.saldo.correspondence;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.saldo.money.Money;

/** The content of a GiroCode (EPC069-12): a credit transfer that a phone can read. */
final class GiroCode {

  private static final int MAX_BYTES = 331;
  private static final int MAX_NAME = 70;
  private static final Money LARGEST = Money.of("999999999.99", "EUR");

  /**
   * The transfer, empty when it cannot be one: not in euro, no account, too much.
   *
   * @param iban null when unknown
   * @param reference ISO 11649, without blanks
   */
  static Optional<String> of(String name, String iban, Money amount, String reference) {
    if (iban == null
        || iban.isBlank()
        || !amount.currency().equals("EUR")
        || !amount.isPositive()
        || amount.isGreaterThan(LARGEST)) {
      return Optional.empty();
    }
    String content =
        String.join(
            "\n",
            "BCD",
            "002",
            "1",
            "SCT",
            "",
            name(name),
            iban.replace(" ", ""),
            "EUR" + amount.amount().toPlainString(),
            "",
            reference);
    return Optional.of(content).filter(c -> c.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES);
  }

  private static String name(String name) {
    String line = name.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= MAX_NAME
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MAX_NAME)).strip();
  }

  private GiroCode() {}
}
