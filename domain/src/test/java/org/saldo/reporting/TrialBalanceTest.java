package org.saldo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saldo.ledger.AccountKind;
import org.saldo.money.Money;

class TrialBalanceTest {

  private static TrialBalance.Row row(String number, String debit, String credit, String currency) {
    return new TrialBalance.Row(
        "acme",
        "Acme",
        number,
        "Account " + number,
        AccountKind.ASSET,
        Money.of(debit, currency),
        Money.of(credit, currency));
  }

  private static TrialBalance balance(TrialBalance.Row... rows) {
    return new TrialBalance(LocalDate.of(2026, 3, 1), List.of(rows));
  }

  @Test
  void isZeroInSumAfterAnInvoiceAndACreditNote() {
    TrialBalance balance =
        balance(
            row("1400", "119.00", "11.90", "EUR"),
            row("1776", "1.90", "19.00", "EUR"),
            row("8400", "10.00", "100.00", "EUR"));
    assertThat(balance.totals()).hasSize(1);
    assertThat(balance.totals().get(0).debit()).isEqualTo(Money.of("130.90", "EUR"));
    assertThat(balance.totals().get(0).balance().isZero()).isTrue();
    assertThat(balance.rows().get(0).balance()).isEqualTo(Money.of("107.10", "EUR"));
  }

  @Test
  void neverAddsCurrencies() {
    TrialBalance balance =
        balance(row("1400", "119.00", "0.00", "EUR"), row("1400", "50.00", "0.00", "CHF"));
    assertThat(balance.totals())
        .extracting(TrialBalance.Total::currency)
        .containsExactly("EUR", "CHF");
  }

  @Test
  void hasNoTotalsWithoutRows() {
    assertThat(balance().totals()).isEmpty();
  }
}
