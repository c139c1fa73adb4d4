package org.saldo.payment.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.ReceivableKind;
import org.saldo.receivable.ReceivableStatus;

class OpenNowTest {

  private final OpenItem older = item(1, "100.00");
  private final OpenItem newer = item(2, "50.00");

  @Test
  void leavesOutWhatIsOnItsWay() {
    assertThat(OpenNow.payable("EUR", List.of(older, newer), Map.of(1L, 30_00L)))
        .isEqualTo(euro("120.00"));
  }

  @Test
  void neverAsksForLessThanNothing() {
    assertThat(OpenNow.payable(newer, Map.of(2L, 80_00L))).isEqualTo(euro("0.00"));
  }

  @Test
  void spreadsOverTheFirstFirst() {
    assertThat(OpenNow.spread(euro("110.00"), List.of(older, newer), Map.of()))
        .containsExactly(Map.entry(1L, 100_00L), Map.entry(2L, 10_00L));
    assertThat(OpenNow.spread(euro("110.00"), List.of(older, newer), Map.of(1L, 60_00L)))
        .containsExactly(Map.entry(1L, 40_00L), Map.entry(2L, 50_00L));
  }

  private static OpenItem item(long id, String open) {
    Money zero = euro("0.00");
    return new OpenItem(
        id,
        new UUID(0, id),
        "RE-" + id,
        1,
        1,
        ReceivableKind.INVOICE,
        LocalDate.parse("2026-01-01"),
        LocalDate.parse("2026-01-15").plusDays(id),
        ReceivableStatus.OPEN,
        null,
        1,
        euro(open),
        zero,
        zero,
        zero);
  }

  private static Money euro(String amount) {
    return Money.of(amount, "EUR");
  }
}
