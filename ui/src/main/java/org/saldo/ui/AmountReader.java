package org.saldo.ui;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saldo.money.Money;

/**
 * Reads an amount as people of a language write it, strictly.
 *
 * <p>In German {@code 1.234,56}, {@code 1234,5} and {@code 1 234,56 €} are 1 234.56 or 1 234.50;
 * {@code 12.34} is nothing, because a grouping sign that does not group three digits is more likely
 * a foreign decimal sign, and guessing would be wrong by a factor of 100.
 */
record AmountReader(Locale locale, String currency) {

  private static final int MOST_DIGITS = 15;

  /** The amount, or empty if the text is not one of this currency. */
  Optional<Money> read(String text) {
    DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(locale);
    String grouping = Pattern.quote(String.valueOf(signs.getGroupingSeparator()));
    String decimal = Pattern.quote(String.valueOf(signs.getDecimalSeparator()));
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    String fraction = digits == 0 ? "()" : "(?:" + decimal + "(\\d{1," + digits + "}))?";
    Pattern amount =
        Pattern.compile("(-?)(\\d{1,3}(?:(?:" + grouping + "| )\\d{3})+|\\d+)" + fraction);
    Matcher match = amount.matcher(bare(text));
    if (!match.matches()) {
      return Optional.empty();
    }
    String whole = match.group(2).replaceAll("\\D", "");
    if (whole.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    String part = match.group(3) == null || match.group(3).isEmpty() ? "0" : match.group(3);
    return Optional.of(Money.of(new BigDecimal(match.group(1) + whole + "." + part), currency));
  }

  /** The text without the currency, with plain spaces and a plain minus. */
  private String bare(String text) {
    String symbol = Currency.getInstance(currency).getSymbol(locale);
    return text.replaceAll("[\\s\u00a0\u202f\u2009]+", " ")
        .replace('\u2212', '-')
        .replace(symbol, "")
        .replace(currency, "")
        .strip();
  }
}
