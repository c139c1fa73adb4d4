package org.saldo.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.ReceivableKind;
import org.saldo.receivable.ReceivableStatus;

class AllocationTest {

  private static final LocalDate ON = LocalDate.of(2026, 3, 1);

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static OpenItem item(
      long id, String due, String cost, String fee, String interest, String principal) {
    return new OpenItem(
        id,
        new UUID(0, id),
        "RE-" + id,
        1,
        1,
        ReceivableKind.INVOICE,
        LocalDate.parse(due).minusDays(14),
        LocalDate.parse(due),
        ReceivableStatus.OPEN,
        null,
        1,
        eur(principal),
        eur(interest),
        eur(fee),
        eur(cost));
  }

  private static OpenItem item(long id, String due, String principal) {
    return item(id, due, "0.00", "0.00", "0.00", principal);
  }

  private static List<String> pay(String amount, List<OpenItem> items, Long... named) {
    return Allocation.of(eur(amount), items, List.of(named), ON).stream()
        .map(
            a ->
                (a.receivableId() == null ? "rest" : a.receivableId() + " " + a.component())
                    + " "
                    + a.amount().amount()
                    + " "
                    + a.rule())
        .toList();
  }

  /** Section 367 (1) BGB: 60.00 on costs 55.62, interest 25.00, principal 1,000.00. */
  @Test
  void paysCostsThenInterestThenPrincipal() {
    List<OpenItem> items = List.of(item(1, "2026-01-10", "55.62", "0.00", "25.00", "1000.00"));
    assertThat(pay("60.00", items))
        .containsExactly("1 COST 55.62 OLDEST_DUE", "1 INTEREST 4.38 OLDEST_DUE");
  }

  @Test
  void paysFeesAfterCosts() {
    List<OpenItem> items = List.of(item(1, "2026-01-10", "5.00", "2.50", "1.00", "100.00"));
    assertThat(pay("8.00", items))
        .containsExactly(
            "1 COST 5.00 OLDEST_DUE", "1 FEE 2.50 OLDEST_DUE", "1 INTEREST 0.50 OLDEST_DUE");
  }

  /** Section 366 (2) BGB: the older one first. */
  @Test
  void paysTheOldestDueFirst() {
    List<OpenItem> items =
        List.of(item(2, "2026-02-01", "200.00"), item(1, "2026-01-01", "100.00"));
    assertThat(pay("150.00", items))
        .containsExactly("1 PRINCIPAL 100.00 OLDEST_DUE", "2 PRINCIPAL 50.00 OLDEST_DUE");
  }

  /** Section 366 (1) BGB: what the payer named comes first. */
  @Test
  void paysWhatThePayerNamedFirst() {
    List<OpenItem> items =
        List.of(item(1, "2026-01-01", "100.00"), item(2, "2026-02-01", "200.00"));
    assertThat(pay("150.00", items, 2L)).containsExactly("2 PRINCIPAL 150.00 DESIGNATED");
    assertThat(pay("250.00", items, 2L))
        .containsExactly("2 PRINCIPAL 200.00 DESIGNATED", "1 PRINCIPAL 50.00 OLDEST_DUE");
  }

  @Test
  void paysWhatIsDueTodayBeforeWhatIsDueTomorrow() {
    List<OpenItem> items = List.of(item(1, "2026-03-02", "10.00"), item(2, "2026-03-01", "10.00"));
    assertThat(pay("15.00", items))
        .containsExactly("2 PRINCIPAL 10.00 OLDEST_DUE", "1 PRINCIPAL 5.00 OLDEST_DUE");
  }

  @Test
  void leavesOverWhatNothingIsOpenFor() {
    assertThat(pay("12.34", List.of(item(1, "2026-01-01", "10.00"))))
        .containsExactly("1 PRINCIPAL 10.00 OLDEST_DUE", "rest 2.34 SURPLUS");
    assertThat(pay("12.34", List.of())).containsExactly("rest 12.34 SURPLUS");
  }

  @Test
  void givesNothingToACreditOrASettledItem() {
    List<OpenItem> items = List.of(item(1, "2026-01-01", "-10.00"), item(2, "2026-01-01", "0.00"));
    assertThat(pay("5.00", items, 1L, 2L)).containsExactly("rest 5.00 SURPLUS");
  }

  @Test
  void addsUpAndNeverGivesMoreThanIsOpen() {
    Random random = new Random(20261122);
    for (int round = 0; round < 2_000; round++) {
      List<OpenItem> items = new ArrayList<>();
      for (int i = 1; i <= 1 + random.nextInt(5); i++) {
        items.add(
            item(
                i,
                ON.plusDays(random.nextInt(40) - 30).toString(),
                amount(random),
                amount(random),
                amount(random),
                amount(random)));
      }
      Money paid = Money.ofMinor(1 + random.nextInt(20_000), "EUR");
      List<Allocated> parts = Allocation.of(paid, items, List.of(1L), ON);
      assertThat(Money.sum("EUR", parts.stream().map(Allocated::amount).toList())).isEqualTo(paid);
      for (Allocated part : parts) {
        assertThat(part.amount().isPositive()).isTrue();
        if (part.receivableId() != null) {
          Money open = items.get((int) (part.receivableId() - 1)).open(part.component());
          assertThat(part.amount().isGreaterThan(open)).isFalse();
        }
      }
    }
  }

  private static String amount(Random random) {
    return Money.ofMinor(random.nextInt(3_000), "EUR").amount().toString();
  }
}
