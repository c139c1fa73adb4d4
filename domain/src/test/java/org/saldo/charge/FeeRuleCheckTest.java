package org.saldo.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saldo.debtor.DebtorKind;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** What can be recorded as a fee rule. */
class FeeRuleCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final FeeName NAME = new FeeName("Gebühr", "Fee", "Gasto", "Έξοδα");
  private static final FeeAmount AMOUNT = FeeAmount.flat(Money.of("2.50", "EUR"));

  private static FeeRule rule(FeeKind kind, LocalDate from, FeeAmount amount, FeeScope scope) {
    return new FeeRule(
            " Letter-2 ", kind, NAME, from, "eur", amount, FeeOccasion.PER_STEP, true, scope, " ")
        .tidied();
  }

  private static FeeRule rule(LocalDate from, FeeAmount amount) {
    return rule(FeeKind.DUNNING_FEE, from, amount, FeeScope.ANY);
  }

  private static String check(FeeRule rule, FeeRule... known) {
    List<FeeRuleVersion> versions =
        List.of(known).stream()
            .map(r -> new FeeRuleVersion(1, r, Instant.EPOCH, "adam", "test"))
            .toList();
    return FeeRuleCheck.of(rule, "agreed", versions, TODAY).map(Refusal::code).orElse("fine");
  }

  @Test
  void takesANewRuleOfThePastAndChangesFromTodayOn() {
    FeeRule old = rule(TODAY.minusYears(1), AMOUNT);
    FeeAmount more = FeeAmount.flat(Money.of("2.60", "EUR"));
    assertThat(old.key()).isEqualTo("letter-2");
    assertThat(old.currency()).isEqualTo("EUR");
    assertThat(check(old)).isEqualTo("fine");
    assertThat(check(rule(LocalDate.of(1999, 12, 31), AMOUNT))).isEqualTo("fee.rule.past");
    assertThat(check(rule(TODAY, more), old)).isEqualTo("fine");
    assertThat(check(rule(TODAY.minusDays(1), more), old)).isEqualTo("fee.rule.past");
    assertThat(check(old, old)).isEqualTo("fee.rule.past");
    FeeRule today = rule(TODAY, AMOUNT);
    assertThat(check(today, today)).isEqualTo("fee.rule.same");
  }

  @Test
  void endsWhatThereIs() {
    FeeRule known = rule(TODAY.minusDays(1), AMOUNT);
    FeeRule end = rule(TODAY, null);
    assertThat(check(end, known)).isEqualTo("fine");
    assertThat(check(end)).isEqualTo("fee.rule.nothing.ends");
    assertThat(check(rule(TODAY.plusDays(1), null), end)).isEqualTo("fee.rule.nothing.ends");
  }

  @Test
  void keepsTheKindOfARule() {
    FeeRule known = rule(TODAY, AMOUNT);
    FeeRule other = rule(FeeKind.PENALTY, TODAY, AMOUNT, FeeScope.ANY);
    assertThat(check(other, known)).isEqualTo("fee.rule.kind.changed");
  }

  @Test
  void refusesTheLumpSumForConsumers() {
    // Section 288 (5) BGB.
    FeeScope business =
        new FeeScope(null, null, null, null, null, DebtorKind.BUSINESS, "de").tidied();
    FeeScope consumer = new FeeScope(null, null, null, null, null, DebtorKind.CONSUMER, null);
    assertThat(check(rule(FeeKind.LUMP_SUM, TODAY, AMOUNT, consumer)))
        .isEqualTo("fee.lump.consumer");
    assertThat(check(rule(FeeKind.LUMP_SUM, TODAY, AMOUNT, FeeScope.ANY)))
        .isEqualTo("fee.lump.consumer");
    FeeRule lump = rule(FeeKind.LUMP_SUM, TODAY, AMOUNT, business);
    assertThat(check(lump)).isEqualTo("fine");
    assertThat(lump.occasion()).isEqualTo(FeeOccasion.PER_RECEIVABLE);
  }

  @Test
  void refusesNonsense() {
    Money one = Money.of("1.00", "EUR");
    Money two = Money.of("2.00", "EUR");
    assertThat(check(rule(TODAY, FeeAmount.flat(one.negated())))).isEqualTo("fee.rule.amount");
    assertThat(check(rule(TODAY, new FeeAmount(one, BigDecimal.valueOf(101), null, null))))
        .isEqualTo("fee.rule.percent");
    assertThat(check(rule(TODAY, new FeeAmount(one, null, two, one)))).isEqualTo("fee.rule.bounds");
    FeeScope nowhere = new FeeScope(null, null, null, null, null, null, "xx").tidied();
    assertThat(check(rule(FeeKind.PENALTY, TODAY, AMOUNT, nowhere))).isEqualTo("fee.rule.country");
    assertThat(FeeRuleCheck.of(rule(TODAY, AMOUNT), " ", List.of(), TODAY)).isPresent();
  }
}
