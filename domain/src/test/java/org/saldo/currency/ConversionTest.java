package org.saldo.currency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.money.Money;

/** Reference rates of the ECB, as published; amounts worked out by hand from them. */
class ConversionTest {

  private static final List<ExchangeRate> RATES =
      List.of(
          rate("USD", "2024-12-24", "1.0395", false),
          rate("USD", "2025-03-31", "1.0815", false),
          rate("USD", "2025-06-30", "1.1720", false),
          rate("USD", "2025-09-12", "1.1718", false),
          rate("USD", "2025-09-15", "1.1766", false),
          rate("CHF", "2025-03-31", "0.9531", false),
          rate("JPY", "2025-03-31", "161.60", false),
          rate("KWD", "2025-03-31", "0.33345", false),
          rate("HRK", "2022-12-30", "7.5365", false),
          rate("HRK", "2023-01-01", "7.53450", true),
          rate("BGN", "2025-12-31", "1.9558", false),
          rate("BGN", "2026-01-01", "1.95583", true),
          rate("RUB", "2022-03-01", "117.2010", false));

  private static ExchangeRate rate(String currency, String on, String perEuro, boolean fixed) {
    return new ExchangeRate(currency, LocalDate.parse(on), new BigDecimal(perEuro), "ECB", fixed);
  }

  /** As the stored rates are looked up. */
  private static Optional<ExchangeRate> on(String currency, LocalDate day) {
    return currency.equals(ExchangeRate.EURO)
        ? Optional.of(ExchangeRate.euro(day))
        : RATES.stream()
            .filter(rate -> rate.currency().equals(currency) && !rate.on().isAfter(day))
            .max(Comparator.comparing(ExchangeRate::on))
            .filter(rate -> rate.holdsOn(day));
  }

  @ParameterizedTest(name = "{0} {1} on {2} = {4} {3} ({5})")
  @CsvSource({
    "1000.00, USD, 2025-03-31, EUR, 924.64, divides: multiplying gives 1 081.50",
    "1000.00, USD, 2025-06-30, EUR, 853.24, key date",
    "1000.00, USD, 2025-09-15, EUR, 849.91, paid",
    "600.00,  USD, 2025-09-15, EUR, 509.94, part payment",
    "600.00,  USD, 2025-03-31, EUR, 554.79, what the part was carried at",
    "1000.00, USD, 2025-09-13, EUR, 853.39, Saturday takes Friday",
    "1000.00, USD, 2024-12-25, EUR, 962.00, Christmas takes the day before",
    "500.00,  CHF, 2025-03-31, USD, 567.36, cross rate 1.0815 / 0.9531",
    "-500.00, CHF, 2025-03-31, USD, -567.36, a credit",
    "100.00,  EUR, 2025-03-31, JPY, 16160, no decimals",
    "1,       JPY, 2025-03-31, EUR, 0.01, half a cent and more is one",
    "100.00,  EUR, 2025-03-31, KWD, 33.345, three decimals",
    "33.345,  KWD, 2025-03-31, EUR, 100.00, and back",
    "33.345,  KWD, 2025-03-31, JPY, 16160, from three decimals to none",
    "75.35,   HRK, 2026-11-22, EUR, 10.00, irrevocable since 2023",
    "1000.00, HRK, 2022-12-31, EUR, 132.69, quoted until 2022-12-30",
    "1955.83, BGN, 2026-06-30, EUR, 1000.00, irrevocable since 2026",
    "12.34,   EUR, 2025-03-31, EUR, 12.34, the same currency",
  })
  void converts(String amount, String from, LocalDate on, String to, String expected, String why) {
    Conversion way = new Conversion(on(from, on).orElseThrow(), on(to, on).orElseThrow());
    assertThat(way.of(Money.of(amount, from))).as(why).isEqualTo(Money.of(expected, to));
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "RUB, 2022-03-08, true, 7 days after the last",
    "RUB, 2022-03-09, false, no longer quoted",
    "RUB, 2022-02-28, false, not yet known",
    "USD, 2025-09-22, true, 7 days",
    "USD, 2025-09-23, false, 8 days",
    "HRK, 2030-01-01, true, irrevocable",
    "SEK, 2025-03-31, false, never known",
    "EUR, 1999-01-01, true, itself",
  })
  void holdsForAWeekUnlessFixed(String currency, LocalDate day, boolean holds, String why) {
    assertThat(on(currency, day).isPresent()).as(why).isEqualTo(holds);
  }

  @Test
  void tellsRateDayAndSource() {
    LocalDate day = LocalDate.of(2025, 3, 31);
    Conversion way = new Conversion(on("CHF", day).orElseThrow(), on("USD", day).orElseThrow());
    assertThat(way.rate()).isEqualByComparingTo("1.134718288");
    assertThat(way.on()).isEqualTo(day);
    assertThat(way.source()).isEqualTo("ECB");
    LocalDate saturday = LocalDate.of(2025, 9, 13);
    Conversion euro = new Conversion(on("USD", saturday).orElseThrow(), on("EUR", saturday).get());
    assertThat(euro.on()).isEqualTo("2025-09-12");
  }

  @Test
  void refusesAnAmountOfAnotherCurrency() {
    LocalDate day = LocalDate.of(2025, 3, 31);
    Conversion way = new Conversion(on("CHF", day).orElseThrow(), on("USD", day).orElseThrow());
    assertThatThrownBy(() -> way.of(Money.of("1.00", "USD")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
