package org.saldo.ui;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import org.eclipse.microprofile.config.ConfigProvider;
import org.saldo.money.Money;

/**
 * How amounts and dates are written in a language. Null is written as nothing.
 *
 * <p>For example in German {@code 1.234,56 €}, {@code 07.02.2026} and {@code 7. Februar 2026}.
 *
 * @param locale one of {@link Locales#ALL}
 */
record Formats(Locale locale) {

  private static final String DEFAULT_ZONE = "Europe/Berlin";
  private static final int RATE_DECIMALS = 6;

  /** The amount with its currency. */
  String money(Money amount) {
    if (amount == null) {
      return "";
    }
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(amount.currency()));
    format.setMinimumFractionDigits(amount.fractionDigits());
    format.setMaximumFractionDigits(amount.fractionDigits());
    return format.format(amount.amount());
  }

  /** A rate or a share, with as many decimals as it has; six at most. */
  String rate(BigDecimal rate) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(RATE_DECIMALS);
    return format.format(rate);
  }

  /** A number with the decimals that it has: 200 stays 200, and 200.00 keeps its two. */
  String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMinimumFractionDigits(Math.max(number.scale(), 0));
    format.setMaximumFractionDigits(Math.max(number.scale(), 0));
    return format.format(number);
  }

  /** Numbers in a text, written with points, with the reader's decimal sign. */
  String formula(String stored) {
    String sign = String.valueOf(DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    return stored == null
        ? ""
        : stored.replaceAll("(?<=\\d)\\.(?=\\d)", Matcher.quoteReplacement(sign));
  }

  /** The short date, with four digits of the year: a due date may be a century old typing error. */
  String day(LocalDate day) {
    return day == null ? "" : DateTimeFormatter.ofPattern(dayPattern(), locale).format(day);
  }

  /** The date as in a letter. */
  String longDay(LocalDate day) {
    return day == null ? "" : DateTimeFormatter.ofPattern(longPattern(), locale).format(day);
  }

  /** Short date and time in the zone of the business. */
  String instant(Instant instant) {
    return instant == null
        ? ""
        : DateTimeFormatter.ofPattern(dayPattern() + " HH:mm", locale)
            .format(instant.atZone(zone()));
  }

  /** An argument of a text, written the reader's way; other values stay as they are. */
  Object write(Object value) {
    if (value instanceof Money amount) {
      return money(amount);
    }
    if (value instanceof LocalDate day) {
      return day(day);
    }
    return value instanceof Instant instant ? instant(instant) : value;
  }

  /** The pattern of short dates. */
  String dayPattern() {
    return switch (locale.getLanguage()) {
      case "de" -> "dd.MM.yyyy";
      case "en", "es", "el" -> "dd/MM/yyyy";
      default -> "yyyy-MM-dd";
    };
  }

  private String longPattern() {
    return switch (locale.getLanguage()) {
      case "de" -> "d. MMMM yyyy";
      case "es" -> "d 'de' MMMM 'de' yyyy";
      default -> "d MMMM yyyy";
    };
  }

  private static ZoneId zone() {
    return ZoneId.of(
        ConfigProvider.getConfig()
            .getOptionalValue("saldo.time.zone", String.class)
            .orElse(DEFAULT_ZONE));
  }
}
