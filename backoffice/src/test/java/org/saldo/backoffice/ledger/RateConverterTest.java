package org.saldo.backoffice.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateConverterTest {

  @ParameterizedTest
  @CsvSource({"19, 19", "19.00, 19", "'5,5', 5.5", "5.5, 5.5", "0, 0", "100, 100", "' 7 % ', 7"})
  void readsRates(String text, String rate) {
    assertThat(RateConverter.read(text).orElseThrow().toPlainString()).isEqualTo(rate);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "100.1", "1.000,5", "1e2", "19,12345", "abc", "5,"})
  void refusesWhatIsNoRate(String text) {
    assertThat(RateConverter.read(text)).isEmpty();
  }
}
