package org.saldo.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.calendar.DayCount;
import org.saldo.interest.RatePath;
import org.saldo.interest.RateStep;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/** What was written off and is paid after all: 119.00 due 2026-01-01, written off 2026-05-01. */
class RecoveryTest {

  private static final LocalDate DUE = LocalDate.of(2026, 1, 1);
  private static final LocalDate OFF = LocalDate.of(2026, 5, 1);
  private static final LocalDate END = LocalDate.of(2026, 12, 31);

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static ClaimHistory.Owed owed(
      LocalDate on, long item, Component component, String amount, boolean writtenOff) {
    return new ClaimHistory.Owed(on, item, component, eur(amount), "x", writtenOff);
  }

  /** For example {@code 2026-06-01=59.50 2026-07-01=10.00}. */
  private static List<ClaimHistory.Paid> paid(String text) {
    return Stream.of(text.split(" "))
        .filter(each -> !each.isBlank())
        .map(each -> each.split("="))
        .map(
            each ->
                new ClaimHistory.Paid(
                    LocalDate.parse(each[0]),
                    LocalDate.parse(each[0]).toEpochDay(),
                    eur(each[1]),
                    List.of(),
                    List.of(),
                    each[0]))
        .toList();
  }

  private static ClaimStanding standing(
      ClaimHistory.Interest interest, List<ClaimHistory.Owed> owed, List<ClaimHistory.Paid> paid) {
    LocalDate since = interest == null ? null : DUE.plusDays(1);
    List<ClaimHistory.Item> items =
        Stream.of(1L, 2L)
            .map(
                id ->
                    new ClaimHistory.Item(
                        id,
                        DUE,
                        id == 1 ? since : null,
                        id == 1 ? since : null,
                        ComponentOrder.BGB_367,
                        false,
                        id == 1 ? interest : null,
                        List.of()))
            .toList();
    return ClaimCalculator.at(new ClaimHistory("EUR", items, owed, paid, List.of()), END);
  }

  private static List<String> told(ClaimStanding.Item item) {
    return item.revivals().stream()
        .map(r -> r.valueOn() + " " + r.component() + " " + r.amount().amount())
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing comes in           |                                 | []                                                            | 0.00
          half comes later           | 2026-06-01=59.50                | [2026-06-01 PRINCIPAL 59.50]                                  | 0.00
          twice, and all of it       | 2026-06-01=59.50 2026-07-01=59.50 | [2026-06-01 PRINCIPAL 59.50, 2026-07-01 PRINCIPAL 59.50]    | 0.00
          more than was written off  | 2026-06-01=130.00               | [2026-06-01 PRINCIPAL 119.00]                                 | 11.00
          on the very day            | 2026-05-01=59.50                | [2026-05-01 PRINCIPAL 59.50]                                  | 0.00
          before it, known later     | 2026-04-01=59.50                | [2026-05-01 PRINCIPAL 59.50]                                  | 0.00
          before it and after it     | 2026-04-01=59.50 2026-06-01=59.50 | [2026-05-01 PRINCIPAL 59.50, 2026-06-01 PRINCIPAL 59.50]    | 0.00
          """)
  void revivesWhatIsPaid(String what, String payments, String revived, String left) {
    ClaimStanding standing =
        standing(
            null,
            List.of(
                owed(DUE, 1, Component.PRINCIPAL, "119.00", false),
                owed(OFF, 1, Component.PRINCIPAL, "-119.00", true)),
            paid(payments == null ? "" : payments));
    assertThat(told(standing.items().get(1L))).hasToString(revived);
    assertThat(standing.items().get(1L).open()).isEqualTo(eur("0.00"));
    Money surplus =
        Money.sum(
            "EUR",
            standing.allocations().values().stream()
                .flatMap(List::stream)
                .filter(part -> part.receivableId() == null)
                .map(Allocated::amount)
                .toList());
    assertThat(surplus).isEqualTo(eur(left));
  }

  @Test
  void paysFirstWhatIsOpen() {
    ClaimStanding standing =
        standing(
            null,
            List.of(
                owed(DUE, 1, Component.PRINCIPAL, "119.00", false),
                owed(DUE, 2, Component.PRINCIPAL, "100.00", false),
                owed(OFF, 1, Component.PRINCIPAL, "-119.00", true)),
            paid("2026-06-01=130.00"));
    assertThat(told(standing.items().get(1L))).containsExactly("2026-06-01 PRINCIPAL 30.00");
    assertThat(standing.items().get(2L).open()).isEqualTo(eur("0.00"));
  }

  @Test
  void revivesCostsAndFeesAndInterestBeforePrincipal() {
    List<ClaimHistory.Owed> owed = new ArrayList<>();
    for (String part : List.of("PRINCIPAL=119.00", "COST=5.00", "FEE=2.50", "INTEREST=1.00")) {
      String[] words = part.split("=");
      owed.add(owed(DUE, 1, Component.valueOf(words[0]), words[1], false));
      owed.add(owed(OFF, 1, Component.valueOf(words[0]), "-" + words[1], true));
    }
    assertThat(told(standing(null, owed, paid("2026-06-01=10.00")).items().get(1L)))
        .containsExactly(
            "2026-06-01 COST 5.00",
            "2026-06-01 FEE 2.50",
            "2026-06-01 INTEREST 1.00",
            "2026-06-01 PRINCIPAL 1.50");
  }

  /** 119.00 at 10 % from 2 January to 1 May is 3.91; with 59.50 less since 1 April 3.42. */
  @Test
  void growsNoInterestOnWhatIsWrittenOffAndRevivesWhatItTookTooMuch() {
    ClaimHistory.Interest ten =
        new ClaimHistory.Interest(
            new RatePath(
                List.of(new RateStep(LocalDate.EPOCH, new BigDecimal("10"), "fixed", false))),
            DayCount.ACT_365);
    List<ClaimHistory.Owed> owed =
        List.of(
            owed(DUE, 1, Component.PRINCIPAL, "119.00", false),
            owed(OFF, 1, Component.PRINCIPAL, "-119.00", true),
            owed(OFF, 1, Component.INTEREST, "-3.91", true));
    ClaimStanding.Item written = standing(ten, owed, List.of()).items().get(1L);
    assertThat(written.grown()).isEqualTo(eur("3.91"));
    assertThat(written.open()).isEqualTo(eur("0.00"));
    ClaimStanding.Item late = standing(ten, owed, paid("2026-04-01=60.00")).items().get(1L);
    assertThat(late.open()).isEqualTo(eur("0.00"));
    assertThat(Money.sum("EUR", late.revivals().stream().map(r -> r.amount()).toList()))
        .isEqualTo(eur("60.00").plus(eur("3.91")).minus(late.grown()));
  }
}
