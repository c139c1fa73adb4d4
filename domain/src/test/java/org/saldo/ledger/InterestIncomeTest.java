package org.saldo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.creditor.ShippedChart;
import org.saldo.ledger.rule.IncomeRealisation;

/** When claimed interest is income, with the figures of pattern 6 of standards 5.2. */
class InterestIncomeTest {

  private static RuleVersion whenPaid(EventKind kind, ShippedChart chart) {
    RuleVersion shipped = Booking.shipped(kind, chart);
    return InterestIncome.kinds().contains(kind)
        ? shipped.with(
            InterestIncome.whenPaid(
                shipped,
                chart == ShippedChart.SKR03 ? "2650" : "7100",
                chart == ShippedChart.SKR03 ? "0991" : "3901"))
        : shipped;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INTEREST_CLAIMED      | INTEREST 20.09, INTEREST_INCOME 20.09                  | 1400 20.09, 0991 -20.09                            |
          PAYMENT_RECEIVED      | RECEIVED_BANK 60.00, INTEREST 20.09, PRINCIPAL 39.91   | 1200 60.00, 1400 -20.09, 1400 -39.91               | 0991 20.09, 2650 -20.09
          PAYMENT_RECEIVED      | RECEIVED_BANK 60.00, PRINCIPAL 60.00                   | 1200 60.00, 1400 -60.00                            |
          PAYMENT_REALLOCATED   | INTEREST -4.00, PRINCIPAL 4.00                         | 1400 4.00, 1400 -4.00                              | 0991 -4.00, 2650 4.00
          PAYMENT_RETURNED      | INTEREST 20.09, RECEIVED_BANK 20.09                    | 1400 20.09, 1200 -20.09                            | 2650 20.09, 0991 -20.09
          PAYMENT_REVERSED      | INTEREST 20.09, RECEIVED_BANK 20.09                    | 1400 20.09, 1200 -20.09                            | 2650 20.09, 0991 -20.09
          CLAIM_WAIVED          | WAIVED_INTEREST 20.09, INTEREST 20.09                  | 0991 20.09, 1400 -20.09                            |
          CLAIM_WRITTEN_OFF     | LOSS 20.09, INTEREST 20.09                             | 2400 20.09, 1400 -20.09                            | 0991 20.09, 2400 -20.09
          WRITE_OFF_RECOVERED   | LOSS 20.09, INTEREST 20.09                             | 2732 -20.09, 1400 20.09                            | 2732 20.09, 0991 -20.09
          SMALL_BALANCE_CLEARED | SMALL_LOSS 0.03, INTEREST 0.03                         | 2400 0.03, 1400 -0.03                              | 0991 0.03, 2400 -0.03
          """)
  void isIncomeOnlyAsFarAsItIsPaid(EventKind kind, String amounts, String first, String second) {
    List<List<String>> entries =
        Booking.entries(Booking.posting(kind, amounts), whenPaid(kind, ShippedChart.SKR03));
    assertThat(entries.get(0)).containsExactlyInAnyOrder(first.split(", "));
    if (second == null) {
      assertThat(entries).hasSize(1);
    } else {
      assertThat(entries).hasSize(2);
      assertThat(entries.get(1)).containsExactlyInAnyOrder(second.split(", "));
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INTEREST_CLAIMED | INTEREST 20.09, INTEREST_INCOME 20.09                | 1400 20.09, 2650 -20.09
          PAYMENT_RECEIVED | RECEIVED_BANK 60.00, INTEREST 20.09, PRINCIPAL 39.91 | 1200 60.00, 1400 -20.09, 1400 -39.91
          """)
  void isIncomeAsSoonAsItIsClaimedByTheShippedRules(EventKind kind, String amounts, String lines) {
    assertThat(
            Booking.entries(
                Booking.posting(kind, amounts), Booking.shipped(kind, ShippedChart.SKR03)))
        .containsExactly(Booking.lines(lines));
  }

  @ParameterizedTest
  @EnumSource(ShippedChart.class)
  void givesRulesThatTheBookTakes(ShippedChart chart) {
    Set<String> numbers = ShippedBooks.numbers(chart);
    for (EventKind kind : InterestIncome.kinds()) {
      assertThat(RuleCheck.lines(kind, whenPaid(kind, chart).lines(), numbers))
          .as(kind.name())
          .isEmpty();
    }
  }

  @Test
  void leadsBackToWhatWasBefore() {
    for (EventKind kind : InterestIncome.kinds()) {
      assertThat(InterestIncome.whenPosted(whenPaid(kind, ShippedChart.SKR03), "2650", "0991"))
          .as(kind.name())
          .isEqualTo(Booking.shipped(kind, ShippedChart.SKR03).lines());
    }
  }

  @Test
  void readsFromTheRulesWhichOfBothHolds() {
    EventKind claimed = EventKind.INTEREST_CLAIMED;
    EventKind received = EventKind.PAYMENT_RECEIVED;
    ShippedChart chart = ShippedChart.SKR04;
    assertThat(
            Stream.of(
                InterestIncome.of(
                    Booking.shipped(claimed, chart), Booking.shipped(received, chart)),
                InterestIncome.of(whenPaid(claimed, chart), whenPaid(received, chart))))
        .containsExactly(IncomeRealisation.WHEN_POSTED, IncomeRealisation.WHEN_PAID);
  }
}
