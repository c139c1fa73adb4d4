package org.saldo.correspondence;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.saldo.money.Money;

/** Amounts and dates as people of a language write them. */
record Wording(Locale locale) {

  static Wording in(String language) {
    return new Wording(
        switch (language) {
          case "de" -> Locale.GERMANY;
          case "es" -> new Locale("es", "ES");
          case "el" -> new Locale("el", "GR");
          default -> Locale.UK;
        });
  }

  /** Without its currency: {@code 1.234,50}. */
  String figure(Money money) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(money.fractionDigits());
    format.setMaximumFractionDigits(money.fractionDigits());
    return format.format(money.amount());
  }

  /** With its currency, on one line: {@code 1.234,50 EUR}. */
  String money(Money money) {
    return figure(money) + "\u00a0" + money.currency();
  }

  /** With the year in full: {@code 31.01.2026}. */
  String date(LocalDate date) {
    return locale.getLanguage().equals("en")
        ? DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date)
        : DateTimeFormatter.ofPattern(
                locale.getLanguage().equals("de") ? "dd.MM.yyyy" : "dd/MM/yyyy")
            .format(date);
  }
}
