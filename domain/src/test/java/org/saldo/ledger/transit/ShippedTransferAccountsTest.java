package org.saldo.ledger.transit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.creditor.ShippedChart;

/** What books begin with is what a person could have recorded. */
class ShippedTransferAccountsTest {

  @ParameterizedTest
  @EnumSource
  void areAllowed(ShippedChart chart) {
    assertThat(ShippedTransferAccounts.of(chart, LocalDate.of(1970, 1, 1)))
        .hasSize(5)
        .allSatisfy(
            account -> {
              assertThat(account.rules()).isNotEmpty().allMatch(MatchRule::isAllowed);
              assertThat(account.rules()).hasSizeLessThanOrEqualTo(TransferAccount.MOST_RULES);
            });
  }
}
