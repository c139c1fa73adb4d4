package org.saldo.correspondence;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.saldo.money.Money;

/** Amounts and dates as people of a language write them. */
public record Wording(Locale locale) {

  private static final int RATE_DECIMALS = 6;

  /** Of a language, ISO 639-1. */
  public static Wording in(String language) {
    return new Wording(
        switch (language) {
          case "de" -> Locale.GERMANY;
          case "es" -> new Locale("es", "ES");
          case "el" -> new Locale("el", "GR");
          default -> Locale.UK;
        });
  }

  /** Without its currency: {@code 1.234,50}. */
  public String figure(Money money) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(money.fractionDigits());
    format.setMaximumFractionDigits(money.fractionDigits());
    return format.format(money.amount());
  }

  /** With its currency, on one line: {@code 1.234,50 EUR}. */
  public String money(Money money) {
    return figure(money) + "\u00a0" + money.currency();
  }

  /** With the year in full: {@code 31.01.2026}. */
  public String date(LocalDate date) {
    return locale.getLanguage().equals("en")
        ? DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date)
        : DateTimeFormatter.ofPattern(
                locale.getLanguage().equals("de") ? "dd.MM.yyyy" : "dd/MM/yyyy")
            .format(date);
  }

  /** A rate per year without a sign of percent, as many of six decimals as it has: {@code 9,12}. */
  public String rate(BigDecimal percent) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(RATE_DECIMALS);
    return format.format(percent);
  }
}
