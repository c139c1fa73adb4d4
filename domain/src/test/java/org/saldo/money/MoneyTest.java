package org.saldo.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "12.34, EUR, 1234",
    "12.3400, EUR, 1234",
    "100, JPY, 100",
    "1E+2, EUR, 10000",
    "1.234, KWD, 1234",
    "12.345, EUR,",
    "0.5, JPY,"
  })
  void takesOnlyDecimalsThatTheCurrencyHas(BigDecimal amount, String currency, Long minor) {
    assertThat(Money.exactly(amount, currency).map(Money::minor).orElse(null)).isEqualTo(minor);
  }
}
