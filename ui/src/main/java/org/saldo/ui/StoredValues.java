package org.saldo.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.saldo.money.Money;

/** Values that were stored as text with a sentence, as values again, to be written for a reader. */
final class StoredValues {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern AMOUNT = Pattern.compile("-?\\d+(\\.\\d+)? [A-Z]{3}");

  private StoredValues() {}

  /** A day, an amount, or the text itself. */
  static Object of(String text) {
    if (DAY.matcher(text).matches()) {
      return LocalDate.parse(text);
    }
    if (AMOUNT.matcher(text).matches()) {
      int space = text.indexOf(' ');
      String currency = text.substring(space + 1);
      return Money.isCurrency(currency) ? Money.of(text.substring(0, space), currency) : text;
    }
    return text;
  }

  /** The values one after the other, written the reader's way. */
  static String written(List<String> stored, Formats formats) {
    return String.join(
        ", ", stored.stream().map(text -> String.valueOf(formats.write(of(text)))).toList());
  }
}
