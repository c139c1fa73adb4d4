package org.saldo.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saldo.casefile.Hold;
import org.saldo.casefile.HoldReason;
import org.saldo.money.Money;

class ReceivableStatusTest {

  private static ReceivableStatus of(String open, HoldReason... reasons) {
    List<Hold> holds =
        Arrays.stream(reasons)
            .map(r -> new Hold(1, 1, 1L, null, r, null, LocalDate.of(2026, 1, 1), null, false))
            .toList();
    return ReceivableStatus.of(Money.of(open, "EUR"), holds);
  }

  @Test
  void isSettledWhenNothingIsOpenWhateverHoldsIt() {
    assertThat(of("0.00", HoldReason.DISPUTE)).isEqualTo(ReceivableStatus.SETTLED);
  }

  @Test
  void isDisputedEvenWhilePlaced() {
    assertThat(of("1.00", HoldReason.PLACEMENT, HoldReason.DISPUTE))
        .isEqualTo(ReceivableStatus.DISPUTED);
  }

  @Test
  void isPlacedWhenNothingElseHoldsIt() {
    assertThat(of("1.00", HoldReason.PLACEMENT)).isEqualTo(ReceivableStatus.PLACED);
  }

  @Test
  void staysOpenUnderAHoldThatOnlyStopsSteps() {
    assertThat(of("1.00", HoldReason.MANUAL, HoldReason.PAID)).isEqualTo(ReceivableStatus.OPEN);
    assertThat(of("-1.00")).isEqualTo(ReceivableStatus.OPEN);
  }
}
