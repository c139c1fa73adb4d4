package org.saldo.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saldo.calendar.DayCount;
import org.saldo.casefile.CaseRef;
import org.saldo.creditor.ClaimKind;
import org.saldo.interest.InterestTerms;
import org.saldo.interest.RatePath;
import org.saldo.interest.RateStep;
import org.saldo.ledger.ClaimAccount;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;

/** Statements of claim: lines that add up, and days that count. */
class StatementMakerTest {

  private static final CaseRef CASE = new CaseRef(1, 1, 1, "C1", "EUR");
  private static final InterestTerms TERMS = InterestTerms.none(ClaimKind.CONSIDERATION);
  private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static ClaimStatement statement(ClaimHistory history, LocalDate on) {
    return StatementMaker.of(claim(history), on);
  }

  private static CaseClaim claim(ClaimHistory history) {
    return new CaseClaim(
        CASE,
        history,
        history.paid().stream()
            .map(
                p ->
                    new MoneyIn.Receipt(
                        1,
                        p.key(),
                        p.reference(),
                        p.valueOn(),
                        p.amount(),
                        true,
                        false,
                        p.designated(),
                        p.fixed(),
                        List.of()))
            .toList(),
        history.owed().stream()
            .map(
                o ->
                    new ClaimAccount.Movement(
                        1,
                        o.itemId(),
                        o.component(),
                        o.valueOn(),
                        o.component() == Component.PRINCIPAL
                            ? EventKind.INVOICE_RECEIVED
                            : EventKind.FEE_CHARGED,
                        o.reference(),
                        o.amount().minor()))
            .toList(),
        history.items().stream().collect(Collectors.toMap(ClaimHistory.Item::id, i -> TERMS)),
        Map.of(),
        Map.of());
  }

  /** That the statement of any history says what the calculator says, line by line. */
  static void requireSums(ClaimHistory history, ClaimStanding standing, String seed) {
    ClaimStatement statement = statement(history, standing.on());
    assertThat(statement.items()).as(seed).hasSize(history.items().size());
    statement
        .items()
        .forEach(
            item -> {
              ClaimStanding.Item should = standing.items().get(item.id());
              assertThat(item.open())
                  .as(seed)
                  .isEqualTo(
                      new ByComponent(
                          should.principal(), should.interest(), should.fee(), should.cost()));
              assertThat(item.accruing()).as(seed).isEqualTo(should.accruing());
              assertThat(item.lines()).as(seed).isEqualTo(should.lines());
              assertThat(item.facts()).as(seed).allMatch(f -> !f.on().isAfter(standing.on()));
            });
    statement
        .payments()
        .forEach(
            payment ->
                assertThat(
                        Money.sum("EUR", payment.parts().stream().map(Allocated::amount).toList()))
                    .as(seed)
                    .isEqualTo(payment.amount()));
  }

  private static ClaimHistory owing(
      int items, String principal, boolean claimed, List<ClaimHistory.Paid> paid) {
    RatePath tenPercent =
        new RatePath(List.of(new RateStep(LocalDate.EPOCH, BigDecimal.TEN, "agreed", false)));
    return new ClaimHistory(
        "EUR",
        IntStream.rangeClosed(1, items)
            .mapToObj(
                id ->
                    new ClaimHistory.Item(
                        id,
                        BEGIN,
                        BEGIN.plusDays(1),
                        claimed ? BEGIN.plusDays(1) : null,
                        ComponentOrder.BGB_367,
                        false,
                        new ClaimHistory.Interest(tenPercent, DayCount.ACT_365),
                        List.of()))
            .toList(),
        IntStream.rangeClosed(1, items)
            .mapToObj(
                id ->
                    new ClaimHistory.Owed(
                        BEGIN, id, Component.PRINCIPAL, eur(principal), "R-" + id))
            .toList(),
        paid,
        List.of());
  }

  private static ClaimHistory.Paid paid(LocalDate on, String amount) {
    return new ClaimHistory.Paid(on, 7, eur(amount), List.of(), List.of(), "P-7");
  }

  @Test
  void saysWhatEachDayAdds() {
    ClaimHistory history = owing(1, "1000.00", true, List.of());
    LocalDate on = BEGIN.plusDays(73);
    ClaimStatement statement = statement(history, on);
    assertThat(statement.open().interest()).isEqualTo(eur("20.00"));
    assertThat(statement.perDay()).isEqualTo(eur("0.27"));
    assertThat(statement.accruingPerDay()).isEqualTo(eur("0.00"));
    assertThat(statement(history, on.plusDays(365)).open().interest()).isEqualTo(eur("120.00"));
  }

  @Test
  void countsWhatManySmallClaimsBearTogether() {
    // Each bears 0.0027 a day, all of them 0.27.
    ClaimHistory history = owing(100, "10.00", false, List.of());
    ClaimStatement statement = statement(history, BEGIN);
    assertThat(statement.accruingPerDay()).isEqualTo(eur("0.27"));
    assertThat(statement.perDay()).isEqualTo(eur("0.00"));
  }

  @Test
  void keepsInterestThatIsNotClaimedOutOfTheSums() {
    ClaimStatement statement = statement(owing(1, "1000.00", false, List.of()), BEGIN.plusDays(73));
    assertThat(statement.open().total()).isEqualTo(eur("1000.00"));
    assertThat(statement.accruing()).isEqualTo(eur("20.00"));
  }

  @Test
  void countsNothingOfALaterDayAndEverythingOfTheKeyDate() {
    LocalDate paidOn = BEGIN.plusDays(73);
    ClaimHistory history = owing(1, "1000.00", true, List.of(paid(paidOn, "1120.00")));
    ClaimStatement before = statement(history, paidOn.minusDays(1));
    assertThat(before.payments()).isEmpty();
    assertThat(before.open().principal()).isEqualTo(eur("1000.00"));
    ClaimStatement then = statement(history, paidOn);
    assertThat(then.open().total()).isEqualTo(eur("0.00"));
    assertThat(then.surplus()).isEqualTo(eur("100.00"));
    assertThat(then.items().get(0).facts().get(1).amounts())
        .isEqualTo(new ByComponent(eur("-1000.00"), eur("-20.00"), eur("0.00"), eur("0.00")));
    assertThat(then.perDay()).isEqualTo(eur("0.00"));
  }

  @Test
  void isNotMadeWhenItsLinesDoNotAddUp() {
    ClaimStatement.Item item = statement(owing(1, "10.00", true, List.of()), BEGIN).items().get(0);
    ByComponent wrong = new ByComponent(eur("10.01"), eur("0.00"), eur("0.00"), eur("0.00"));
    assertThatThrownBy(
            () ->
                new ClaimStatement.Item(
                    1, null, true, TERMS, item.facts(), item.lines(), wrong, item.accruing()))
        .hasMessageContaining("add up");
  }
}
