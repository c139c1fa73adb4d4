package org.saldo.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saldo.money.Money;
import org.saldo.receivable.TaxShares.TaxShare;

class TaxSharesTest {

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static TaxShare tax(String rate, String net, String vat) {
    return new TaxShare(rate == null ? null : new BigDecimal(rate), eur(net), eur(vat));
  }

  @Test
  void splitsByTheRateOfTheInvoice() {
    assertThat(TaxShares.split(eur("11.90"), List.of(tax("19", "100.00", "19.00"))))
        .containsExactly(tax("19", "10.00", "1.90"));
  }

  @Test
  void givesBackTheWholeInvoiceExactly() {
    List<TaxShare> taxes = List.of(tax("19", "100.00", "19.00"), tax("7", "33.33", "2.33"));
    assertThat(TaxShares.split(eur("154.66"), taxes)).isEqualTo(taxes);
  }

  @Test
  void splitsOverRatesAndLosesNoCent() {
    List<TaxShare> taxes = List.of(tax("19", "100.00", "19.00"), tax("7", "33.33", "2.33"));
    for (int minor = 1; minor < 3_000; minor += 7) {
      Money amount = Money.ofMinor(minor, "EUR");
      Money sum = eur("0.00");
      for (TaxShare share : TaxShares.split(amount, taxes)) {
        sum = sum.plus(share.net()).plus(share.vat());
      }
      assertThat(sum).isEqualTo(amount);
    }
  }

  @Test
  void takesAnInvoiceWithoutTaxAsNet() {
    assertThat(TaxShares.split(eur("5.00"), List.of())).containsExactly(tax(null, "5.00", "0.00"));
  }
}
