package org.saldo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.money.Money;

class FormatsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | 1.234,56 € | 07.02.2026 | 7. Februar 2026
          en | €1,234.56  | 07/02/2026 | 7 February 2026
          es | 1.234,56 € | 07/02/2026 | 7 de febrero de 2026
          el | 1.234,56 € | 07/02/2026 | 7 Φεβρουαρίου 2026
          """)
  void writesAsTheLanguageDoes(String language, String money, String day, String longDay) {
    Formats formats = new Formats(Locale.forLanguageTag(language));
    LocalDate date = LocalDate.of(2026, 2, 7);
    assertThat(formats.money(Money.of("1234.56", "EUR")).replace('\u00a0', ' ')).isEqualTo(money);
    assertThat(formats.day(date)).isEqualTo(day);
    assertThat(formats.longDay(date)).isEqualTo(longDay);
  }

  @Test
  void keepsTheDecimalsOfTheCurrency() {
    Formats german = new Formats(Locale.GERMAN);
    assertThat(german.money(Money.of("1.234", "KWD"))).startsWith("1,234");
    assertThat(german.money(Money.of("1234", "JPY"))).startsWith("1.234").doesNotContain(",");
  }

  @Test
  void writesNothingForNothing() {
    Formats german = new Formats(Locale.GERMAN);
    assertThat(german.money(null)).isEmpty();
    assertThat(german.day(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | 1234.50 | 1.234,50",
        "en | 1234.50 | 1,234.50",
        "es | 1234.50 | 1.234,50",
        "el | 1234.50 | 1.234,50",
        "de | 200 | 200",
        "de | 200.00 | 200,00",
        "de | -0.5 | -0,5"
      })
  void keepsTheDecimalsOfANumber(String language, String number, String written) {
    Formats formats = new Formats(Locale.forLanguageTag(language));
    assertThat(formats.number(new BigDecimal(number))).isEqualTo(written);
  }
}
