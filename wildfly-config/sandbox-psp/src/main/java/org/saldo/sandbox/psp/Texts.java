package org.saldo.sandbox.psp;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/** Words and amounts in one of the four languages of the page. */
record Texts(Locale locale, ResourceBundle bundle) {

  private static final List<String> LANGUAGES = List.of("de", "en", "es", "el");

  /** What the page was asked for, else what the merchant said, else what the browser prefers. */
  static Texts of(HttpServletRequest request, String merchants) {
    String asked = Objects.requireNonNullElse(request.getParameter("lang"), "");
    if (LANGUAGES.contains(asked)) {
      return in(asked);
    }
    if (LANGUAGES.contains(merchants)) {
      return in(merchants);
    }
    for (Locale locale : Collections.list(request.getLocales())) {
      if (LANGUAGES.contains(locale.getLanguage())) {
        return in(locale.getLanguage());
      }
    }
    return in("en");
  }

  static Texts in(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return new Texts(
        locale,
        ResourceBundle.getBundle(
            "org.saldo.sandbox.psp.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  String of(String key) {
    return bundle.getString(key);
  }

  String amount(long minor, String code) {
    Currency currency = Currency.getInstance(code);
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    return format.format(BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()));
  }
}
