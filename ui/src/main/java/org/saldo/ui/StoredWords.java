package org.saldo.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saldo.money.Money;

/**
 * Values as audit trail and tasks keep them, turned into what a sentence can take: {@code
 * HoldReason.DISPUTE} into its label, {@code 12.50 EUR} into an amount, a date into a date.
 */
final class StoredWords {

  private static final Pattern CONSTANT = Pattern.compile("[A-Z]\\w+\\.[A-Z][A-Z0-9_]*");
  private static final Pattern AMOUNT = Pattern.compile("(-?\\d+(?:\\.\\d+)?) ([A-Z]{3})");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private StoredWords() {}

  /**
   * @param labels the text of a key
   */
  static Object[] read(List<String> words, Function<String, String> labels) {
    return words.stream().map(line -> read1(line, labels)).toArray();
  }

  private static Object read1(String line, Function<String, String> labels) {
    if (CONSTANT.matcher(line).matches()) {
      return labels.apply(line);
    }
    if (DAY.matcher(line).matches()) {
      return LocalDate.parse(line);
    }
    Matcher amount = AMOUNT.matcher(line);
    if (!amount.matches() || !Money.isCurrency(amount.group(2))) {
      return line;
    }
    // A price may have fractions of a cent; it is no amount.
    return Money.exactly(new BigDecimal(amount.group(1)), amount.group(2))
        .<Object>map(money -> money)
        .orElse(line);
  }
}
