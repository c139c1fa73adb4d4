package org.saldo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.creditor.ShippedChart;

class ShippedBooksTest {

  @ParameterizedTest
  @EnumSource(ShippedChart.class)
  void shipsRulesThatNameOnlyAccountsOfTheirChart(ShippedChart chart) {
    Set<String> numbers = ShippedBooks.numbers(chart);
    for (EventKind kind : EventKind.values()) {
      assertThat(RuleCheck.lines(kind, ShippedBooks.rule(kind, chart), numbers))
          .as(kind + " " + chart)
          .isEmpty();
    }
  }

  /** The accounts of standards 5.1, each with its number in both charts. */
  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          receivables control         | 1400 | 1200
          doubtful receivables        | 1460 | 1240
          bank                        | 1200 | 1800
          money in transit            | 1360 | 1460
          pass-through items          | 1590 | 1370
          client money                | 1592 | 1374
          unallocated                 | 1792 | 3630
          revenue 19 %                | 8400 | 4400
          output VAT 19 %             | 1776 | 3806
          default interest income     | 2650 | 7100
          reminder-fee income         | 8600 | 4830
          bad debt, no VAT            | 2400 | 6930
          bad debt 19 %               | 2406 | 6936
          specific allowance, balance | 0998 | 1246
          specific allowance, expense | 2451 | 6923
          general allowance, balance  | 0996 | 1248
          general allowance, expense  | 2450 | 6920
          receipts on written-off     | 2732 | 4925
          FX gain                     | 2660 | 4840
          FX loss                     | 2150 | 6880
          bank charges                | 4970 | 6855
          legal costs                 | 4950 | 6825
          external services           | 4909 | 6303
          commission revenue          | 8500 | 4500
          discounts given 19 %        | 8736 | 4736
          """)
  void shipsTheUsualAccounts(String use, String skr03, String skr04) {
    assertThat(ShippedBooks.numbersOfSkr03(ShippedChart.SKR04)).as(use).containsEntry(skr03, skr04);
  }

  @Test
  void postsTheSameWithBothChartsButForTheNumbers() {
    assertThat(
            ShippedBooks.rule(EventKind.INVOICE_RECEIVED, ShippedChart.SKR04).stream()
                .map(l -> l.amount() + " " + l.side() + " " + l.account())
                .collect(Collectors.toList()))
        .contains("PAYABLE DEBIT 1200", "NET CREDIT 4400", "VAT CREDIT 3806");
  }
}
