package org.saldo.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.currency.Conversion;
import org.saldo.currency.ExchangeRate;
import org.saldo.money.Money;

/** An invoice of 1 000.00 USD of 2025-03-31, at the reference rates of the ECB. */
class RealisedDifferencesTest {

  private static final Map<LocalDate, String> RATES =
      Map.of(
          LocalDate.of(2025, 3, 31), "1.0815",
          LocalDate.of(2025, 6, 30), "1.1720",
          LocalDate.of(2025, 9, 15), "1.1766");

  private static Optional<Conversion> way(LocalDate day) {
    return Optional.ofNullable(RATES.get(day))
        .map(
            rate ->
                new Conversion(
                    new ExchangeRate("USD", day, new BigDecimal(rate), "ECB", false),
                    new ExchangeRate("EUR", day, BigDecimal.ONE, "EUR", true)));
  }

  private static Map<Long, Money> realised(String... amounts) {
    List<RealisedDifferences.Part> parts = new ArrayList<>();
    for (String amount : amounts) {
      parts.add(
          new RealisedDifferences.Part(
              parts.size(), LocalDate.of(2025, 9, 15), Money.of(amount, "USD")));
    }
    return RealisedDifferences.of(
        way(LocalDate.of(2025, 3, 31)).orElseThrow(), parts, RealisedDifferencesTest::way);
  }

  @ParameterizedTest(name = "{0} USD: {1} EUR ({2})")
  @CsvSource({
    "1000.00, -74.73, paid as a whole: 849.91 for 924.64",
    "600.00, -44.85, part payment: 509.94 for 554.79",
    "0.01, 0.00, nothing to tell",
  })
  void tellsWhatAPaymentLost(String paid, String difference, String why) {
    assertThat(realised(paid).get(0L)).as(why).isEqualTo(Money.of(difference, "EUR"));
  }

  @Test
  void carriesTheSharesSoThatTheyAddUp() {
    // 554.79 and 369.85 are 924.64; rounded by itself the second would be carried at 369.86.
    assertThat(realised("600.00", "400.00").values())
        .containsExactly(Money.of("-44.85", "EUR"), Money.of("-29.89", "EUR"));
  }

  @Test
  void leavesOutADayWithoutARate() {
    List<RealisedDifferences.Part> parts =
        List.of(
            new RealisedDifferences.Part(1, LocalDate.of(2025, 8, 1), Money.of("600.00", "USD")),
            new RealisedDifferences.Part(2, LocalDate.of(2025, 9, 15), Money.of("400.00", "USD")));
    assertThat(
            RealisedDifferences.of(
                way(LocalDate.of(2025, 3, 31)).orElseThrow(), parts, RealisedDifferencesTest::way))
        .containsExactly(Map.entry(2L, Money.of("-29.89", "EUR")));
  }
}
