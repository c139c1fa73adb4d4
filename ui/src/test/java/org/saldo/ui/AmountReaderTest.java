package org.saldo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.money.Money;

class AmountReaderTest {

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | EUR | 1.234,56     | 123456
          de | EUR | 1234,56      | 123456
          de | EUR | 1 234,56 €   | 123456
          de | EUR | 1.234,5 EUR  | 123450
          de | EUR | 1234         | 123400
          de | EUR | 1.234.567,00 | 123456700
          de | EUR | -5,00        | -500
          de | EUR | −5,00        | -500
          de | EUR | 0,00         | 0
          en | EUR | 1,234.56     | 123456
          en | EUR | €1,234.56    | 123456
          es | EUR | 1.234,56     | 123456
          es | EUR | 1234,56 €    | 123456
          el | EUR | 1.234,56     | 123456
          de | JPY | 1.234        | 1234
          en | KWD | 1.234        | 1234
          """)
  void readsTheNotationOfTheLanguage(String language, String currency, String text, long minor) {
    assertThat(new AmountReader(Locale.forLanguageTag(language), currency).read(text))
        .contains(Money.ofMinor(minor, currency));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | EUR | 12.34
          de | EUR | 1,234.56
          de | EUR | 1,234
          de | EUR | 1.23.456
          en | EUR | 1.234,56
          en | EUR | 1,23
          en | EUR | 1.234
          es | EUR | 12.34
          el | EUR | 12.34
          de | EUR | zwölf
          de | EUR | 1,2,3
          de | EUR | 5,00 USD
          de | EUR | --5
          de | EUR | ,
          de | JPY | 12,5
          de | EUR | 12345678901234567890
          """)
  void refusesWhatCouldMeanSomethingElse(String language, String currency, String text) {
    assertThat(new AmountReader(Locale.forLanguageTag(language), currency).read(text)).isEmpty();
  }
}
