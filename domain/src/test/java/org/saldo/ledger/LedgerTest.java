package org.saldo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.creditor.ShippedChart;

class LedgerTest {

  private static final List<RuleLine> INVOICE =
      ShippedBooks.rule(EventKind.INVOICE_RECEIVED, ShippedChart.SKR03);

  private static String account(AmountKind kind, String rate) {
    return Placement.lineFor(INVOICE, kind, rate == null ? null : new BigDecimal(rate))
        .map(RuleLine::account)
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PAYABLE,       , 1400
          PREPAID,       , 1710
          NET,     19    , 8400
          NET,     19.00 , 8400
          NET,     7     , 8300
          NET,     0     , 8337
          NET,     16    , 8200
          NET,           , 8200
          VAT,     19    , 1776
          VAT,     7     , 1771
          VAT,     5.5   , 1775
          VAT,           , 1775
          ROUNDING,      , 2700
          """)
  void takesTheLineOfTheRateElseTheOneForEveryRate(AmountKind kind, String rate, String account) {
    assertThat(account(kind, rate)).isEqualTo(account);
  }

  @Test
  void prefersTheRateWhereverItsLineStands() {
    RuleLine any = new RuleLine(AmountKind.NET, Side.CREDIT, "8200", null, null);
    RuleLine nineteen =
        new RuleLine(AmountKind.NET, Side.CREDIT, "8400", null, new BigDecimal("19"));
    assertThat(Placement.lineFor(List.of(any, nineteen), AmountKind.NET, new BigDecimal("19.0")))
        .contains(nineteen);
  }

  @Test
  void findsNothingForAnAmountThatTheRuleDoesNotPlace() {
    assertThat(Placement.lineFor(List.of(), AmountKind.VAT, null)).isEmpty();
  }
}
