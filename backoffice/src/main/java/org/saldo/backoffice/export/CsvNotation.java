package org.saldo.backoffice.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.saldo.money.Money;

/**
 * How values stand in a CSV file, so that a spreadsheet set to the reader's language opens it right
 * by a double click.
 *
 * <p>German, Spanish and Greek spreadsheets write decimals with a comma and therefore part columns
 * by a semicolon; English ones write a dot and part by a comma. Amounts have no grouping and no
 * currency sign (the currency is a column of its own), dates are ISO 8601, which every language
 * reads the same. Text that a spreadsheet would carry out as a formula gets an apostrophe.
 *
 * @param label the words for an enum constant
 */
record CsvNotation(Locale locale, Function<Enum<?>, String> label) {

  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  /** What stands before a text without being seen: spaces of all kinds, marks of direction. */
  private static final Pattern UNSEEN = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+");

  private boolean commaIsDecimal() {
    return !locale.getLanguage().equals("en");
  }

  CSVFormat format() {
    return CSVFormat.EXCEL.builder().setDelimiter(commaIsDecimal() ? ';' : ',').get();
  }

  /** The cell for a value; null is empty. */
  String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Money amount) {
      return decimal(amount.amount());
    }
    if (value instanceof BigDecimal number) {
      return decimal(number);
    }
    if (value instanceof Number || value instanceof LocalDate) {
      return value.toString();
    }
    if (value instanceof Instant instant) {
      return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
    return guarded(value instanceof Enum<?> constant ? label.apply(constant) : value.toString());
  }

  private String decimal(BigDecimal number) {
    String plain = number.toPlainString();
    return commaIsDecimal() ? plain.replace('.', ',') : plain;
  }

  /**
   * The text with an apostrophe before it when a spreadsheet could take it for a formula, also
   * behind spaces; a phone number such as {@code +49 30} gets one too, for it can be read as sum.
   */
  static String guarded(String text) {
    String bare = UNSEEN.matcher(text).replaceFirst("");
    boolean formula =
        (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0)
            || (!bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0);
    return formula ? "'" + text : text;
  }
}
