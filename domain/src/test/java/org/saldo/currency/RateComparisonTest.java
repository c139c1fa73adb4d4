package org.saldo.currency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saldo.problem.Refusal;

class RateComparisonTest {

  private static final LocalDate DAY = LocalDate.of(2025, 9, 15);

  private final Shelf shelf = new Shelf();

  /** Remembers what was put. */
  private static final class Shelf implements RateShelf {

    private final Map<LocalDate, Map<String, Known>> rates = new HashMap<>();

    @Override
    public Map<LocalDate, Map<String, Known>> known(Collection<LocalDate> days) {
      Map<LocalDate, Map<String, Known>> known = new HashMap<>(rates);
      known.keySet().retainAll(days);
      return known;
    }

    @Override
    public void put(List<ExchangeRate> taken) {
      taken.forEach(rate -> put(rate.on(), rate.currency(), rate.perEuro(), false));
    }

    void put(LocalDate on, String currency, BigDecimal perEuro, boolean byHand) {
      rates.computeIfAbsent(on, day -> new HashMap<>()).put(currency, new Known(perEuro, byHand));
    }
  }

  private RateComparison comparison() {
    return new RateComparison(
        shelf, Map.of("HRK", LocalDate.of(2023, 1, 1)), DAY.plusDays(1), "ECB, test.csv");
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static List<String> codes(ImportedRates result) {
    return result.refusals().stream()
        .map(ImportedRates.RefusedRow::refusal)
        .map(Refusal::code)
        .toList();
  }

  @Test
  void takesWhatIsNewAndTheSameAgainChangesNothing() {
    for (int fresh : new int[] {2, 0}) {
      RateComparison file = comparison();
      file.rate(2, DAY, "USD", number("1.1766"));
      file.rate(2, DAY, "JPY", number("173.50"));
      ImportedRates result = file.result();
      assertThat(result.fresh()).isEqualTo(fresh);
      assertThat(result.unchanged()).isEqualTo(2 - fresh);
      assertThat(result.isWorthwhile()).isEqualTo(fresh > 0);
      assertThat(result.from()).isEqualTo(DAY);
    }
  }

  @Test
  void correctsWhatIsKnownOtherwiseButNotWhatAPersonRecorded() {
    shelf.put(DAY, "USD", number("1.1700"), false);
    shelf.put(DAY, "CHF", number("0.9300"), true);
    shelf.put(DAY, "SEK", number("11.00"), true);
    RateComparison file = comparison();
    file.rate(2, DAY, "USD", number("1.1766"));
    file.rate(2, DAY, "CHF", number("0.9345"));
    file.rate(2, DAY, "SEK", number("11.0000"));
    ImportedRates result = file.result();
    assertThat(result.corrected()).isOne();
    assertThat(result.corrections().get(0).before()).isEqualByComparingTo("1.17");
    assertThat(result.unchanged()).isOne();
    assertThat(codes(result)).containsExactly("exchange.rate.by.hand");
  }

  @Test
  void refusesWhatIsNoRate() {
    RateComparison file = comparison();
    file.rate(2, DAY.plusDays(2), "USD", number("1.1"));
    file.rate(3, LocalDate.of(1998, 12, 31), "USD", number("1.1"));
    file.rate(4, DAY, "XYZ", number("1.1"));
    file.rate(4, DAY, "EUR", number("1.0"));
    file.rate(4, DAY, "HRK", number("7.5"));
    file.rate(4, DAY, "USD", number("0"));
    file.rate(4, DAY, "JPY", number("1.12345678901"));
    file.rate(4, DAY, "CHF", number("0.93"));
    file.rate(4, DAY, "CHF", number("0.94"));
    file.rate(5, DAY.minusDays(1), "CHF", number("0.93"));
    file.rate(6, DAY, "CHF", number("0.94"));
    ImportedRates result = file.result();
    assertThat(codes(result))
        .containsExactly(
            "exchange.rate.day",
            "exchange.rate.day",
            "exchange.rate.currency",
            "exchange.rate.currency",
            "exchange.rate.irrevocable",
            "exchange.rate.value",
            "exchange.rate.value",
            "exchange.rate.twice",
            "exchange.rate.twice");
    assertThat(result.fresh()).isEqualTo(2);
    assertThat(result.refused()).isEqualTo(9);
  }
}
