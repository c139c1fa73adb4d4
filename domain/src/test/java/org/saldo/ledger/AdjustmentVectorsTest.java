package org.saldo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.creditor.ShippedChart;
import org.saldo.ledger.rule.CaseFacts;
import org.saldo.money.Money;

/** How adjustments stand in the books by the shipped rules (journal patterns for SKR03). */
class AdjustmentVectorsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CLAIM_WRITTEN_OFF   | NET/19 100.00, VAT/19 19.00, PRINCIPAL 119.00 | 2406 100.00, 1776 19.00, 1400 -119.00
          CLAIM_WRITTEN_OFF   | NET/7 100.00, VAT/7 7.00, PRINCIPAL 107.00    | 2401 100.00, 1771 7.00, 1400 -107.00
          CLAIM_WRITTEN_OFF   | LOSS 2.50, FEE 2.50                           | 2400 2.50, 1400 -2.50
          WRITE_OFF_RECOVERED | NET/19 50.00, VAT/19 9.50, PRINCIPAL 59.50    | 2732 -50.00, 1776 -9.50, 1400 59.50
          WRITE_OFF_RECOVERED | LOSS 2.50, FEE 2.50                           | 2732 -2.50, 1400 2.50
          SMALL_BALANCE_CLEARED | SMALL_LOSS 0.03, PRINCIPAL 0.03             | 2400 0.03, 1400 -0.03
          SMALL_BALANCE_CLEARED | SMALL_GAIN -0.03, PRINCIPAL -0.03           | 2700 -0.03, 1400 0.03
          RECEIVABLE_DOUBTFUL | DOUBTFUL 119.00, DOUBTFUL_CONTRA 119.00       | 1460 119.00, 1499 -119.00
          DOUBT_ENDED         | DOUBTFUL_CONTRA 59.50, DOUBTFUL 59.50         | 1499 59.50, 1460 -59.50
          ALLOWANCE_SET       | ALLOWANCE_EXPENSE 50.00, ALLOWANCE 50.00      | 2451 50.00, 998 -50.00
          ALLOWANCE_RELEASED  | ALLOWANCE 25.00, ALLOWANCE_INCOME 25.00       | 998 25.00, 2731 -25.00
          """)
  void standsInTheBooks(EventKind kind, String amounts, String lines) {
    List<RuleLine> rule = ShippedBooks.rule(kind, ShippedChart.SKR03);
    Map<String, Long> accounts = new LinkedHashMap<>();
    ShippedBooks.numbers(ShippedChart.SKR03)
        .forEach(number -> accounts.put(number, Long.valueOf(number)));
    LocalDate day = LocalDate.of(2026, 5, 1);
    Posting posting = new Posting(1, kind, day, "x", 1L, null, "EUR", parsed(amounts));
    List<Placement> placements =
        Placement.of(
            posting,
            new RuleVersion(1, kind, day, rule, Instant.EPOCH, "system", "SKR03"),
            new EventFacts(posting, () -> CaseFacts.NONE),
            accounts);
    assertThat(placements).hasSize(1);
    Placement placement = placements.get(0);
    assertThat(placement.lines().stream().map(AdjustmentVectorsTest::told))
        .containsExactlyInAnyOrder(lines.split(", "));
  }

  private static List<Posting.Amount> parsed(String amounts) {
    List<Posting.Amount> parsed = new ArrayList<>();
    Stream.of(amounts.split(", "))
        .map(each -> each.split("[/ ]"))
        .forEach(
            words -> {
              boolean rated = words.length == 3;
              AmountKind kind = AmountKind.valueOf(words[0]);
              parsed.add(
                  new Posting.Amount(
                      kind,
                      Money.of(words[words.length - 1], "EUR"),
                      rated ? new BigDecimal(words[1]) : null,
                      kind.isClaim() ? 7L : null,
                      Map.of()));
            });
    return parsed;
  }

  private static String told(PlacedLine line) {
    long minor = line.side() == Side.DEBIT ? line.minor() : -line.minor();
    return line.accountId() + " " + Money.ofMinor(minor, "EUR").amount();
  }
}
