package org.saldo.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.debtor.DebtorKind;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** Which rule makes which fee. */
class FeeRulesTest {

  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate ON = LocalDate.of(2026, 3, 1);
  private static final long CREDITOR = 7;

  private final List<FeeRuleVersion> rules = new ArrayList<>();

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private void rule(String key, FeeScope scope, String flat) {
    rule(key, FeeKind.DUNNING_FEE, FeeOccasion.PER_STEP, scope, FROM, FeeAmount.flat(eur(flat)));
  }

  private void rule(
      String key,
      FeeKind kind,
      FeeOccasion occasion,
      FeeScope scope,
      LocalDate from,
      FeeAmount amount) {
    FeeName name = new FeeName("Gebühr", "Fee", "Gasto", "Έξοδα");
    FeeRule rule = new FeeRule(key, kind, name, from, "EUR", amount, occasion, true, scope, null);
    long id = rules.size() + 1L;
    rules.add(new FeeRuleVersion(id, rule, Instant.EPOCH.plusSeconds(id), "adam", "test"));
  }

  private static FeeScope scope(String word) {
    FeeScope any = FeeScope.ANY;
    return switch (word) {
      case "any" -> any;
      case "segment" -> new FeeScope(null, "gold", null, null, null, null, null);
      case "creditor" -> new FeeScope(CREDITOR, null, null, null, null, null, null);
      case "stranger" -> new FeeScope(8L, null, null, null, null, null, null);
      case "step" -> new FeeScope(null, null, "warning", null, null, null, null);
      case "level2" -> new FeeScope(null, null, null, 2, null, null, null);
      case "level3" -> new FeeScope(null, null, null, 3, null, null, null);
      case "level4" -> new FeeScope(null, null, null, 4, null, null, null);
      case "letter" -> new FeeScope(null, null, null, null, FeeChannel.LETTER, null, null);
      case "email" -> new FeeScope(null, null, null, null, FeeChannel.EMAIL, null, null);
      case "consumer" -> new FeeScope(null, null, null, null, null, DebtorKind.CONSUMER, null);
      case "business" -> new FeeScope(null, null, null, null, null, DebtorKind.BUSINESS, null);
      case "DE" -> new FeeScope(null, null, null, null, null, null, "DE");
      case "AT" -> new FeeScope(null, null, null, null, null, null, "AT");
      case "letter+DE" -> new FeeScope(null, null, null, null, FeeChannel.LETTER, null, "DE");
      default -> throw new IllegalArgumentException(word);
    };
  }

  /** A letter of level 3 to a consumer in Germany, who owes 250.00. */
  private static FeeQuestion asked(
      FeeKind kind, DebtorKind debtor, LocalDate on, String principal) {
    return new FeeQuestion(
        kind,
        on,
        CREDITOR,
        "Gold",
        debtor,
        "DE",
        "warning",
        3,
        FeeChannel.LETTER,
        eur(principal),
        LocalDate.of(2026, 2, 1),
        Set.of("once"));
  }

  private static FeeQuestion asked() {
    return asked(FeeKind.DUNNING_FEE, DebtorKind.CONSUMER, ON, "250.00");
  }

  private FeeDecision decide(FeeQuestion asked) {
    return FeeRules.decide(asked, rules);
  }

  private static List<String> codes(FeeDecision decision) {
    return decision.why().stream().map(Refusal::code).toList();
  }

  @ParameterizedTest(name = "{0} wins over {1}: {2}")
  @CsvSource({
    // narrower, wider, whether the first wins
    "segment, creditor, true",
    "creditor, step, true",
    "step, level3, true",
    "level2, letter, true",
    "level3, level2, true",
    "letter, consumer, true",
    "consumer, DE, true",
    "DE, any, true",
    "letter, any, true",
    "creditor, letter+DE, true",
    "letter+DE, letter, true",
    // what does not fit never wins
    "stranger, any, false",
    "level4, any, false",
    "email, any, false",
    "business, any, false",
    "AT, any, false",
  })
  void takesTheNarrowestThatFits(String one, String other, boolean first) {
    rule("one", scope(one), "1.00");
    rule("other", scope(other), "2.00");
    assertThat(decide(asked()).amount()).isEqualTo(eur(first ? "1.00" : "2.00"));
    java.util.Collections.reverse(rules);
    assertThat(decide(asked()).amount()).isEqualTo(eur(first ? "1.00" : "2.00"));
  }

  @ParameterizedTest(name = "{0} + {1} % of {2}, from {3} to {4}: {5}")
  @CsvSource({
    "2.50, , 250.00, , , 2.50",
    "0.00, 1.5, 250.00, , , 3.75",
    "1.00, 1.5, 250.00, , 4.00, 4.00",
    "1.00, 1.5, 200.00, , 4.00, 4.00",
    "1.00, 1.5, 199.00, , 4.00, 3.99",
    "0.00, 1, 100.00, 5.00, , 5.00",
    "0.00, 1, 500.00, 5.00, , 5.00",
    "0.00, 1, 501.00, 5.00, , 5.01",
    "0.00, 1, 0.50, , , 0.01",
    "0.00, 1, 0.49, , , 0.00",
    "0.00, 1, -10.00, , , 0.00",
  })
  void worksTheAmountOut(
      String flat, BigDecimal percent, String principal, String floor, String cap, String fee) {
    FeeAmount amount =
        new FeeAmount(
            eur(flat), percent, floor == null ? null : eur(floor), cap == null ? null : eur(cap));
    rule("sum", FeeKind.DUNNING_FEE, FeeOccasion.PER_STEP, FeeScope.ANY, FROM, amount);
    assertThat(decide(asked(FeeKind.DUNNING_FEE, DebtorKind.CONSUMER, ON, principal)).amount())
        .isEqualTo(eur(fee));
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({
    // standards 3.1: only after default, which begins on 2026-02-01
    "2026-01-31, 0.00",
    "2026-02-01, 2.50",
    "2026-03-14, 2.50",
    // the next record begins on the 15th, the rule ends on the 1st of April
    "2026-03-15, 3.00",
    "2026-03-31, 3.00",
    "2026-04-01, 0.00",
  })
  void followsDefaultAndTheRecordsOfTheDay(LocalDate on, String fee) {
    rule("dated", FeeScope.ANY, "2.50");
    for (String[] next : new String[][] {{"2026-04-01", null}, {"2026-03-15", "3.00"}}) {
      rule(
          "dated",
          FeeKind.DUNNING_FEE,
          FeeOccasion.PER_STEP,
          FeeScope.ANY,
          LocalDate.parse(next[0]),
          next[1] == null ? null : FeeAmount.flat(eur(next[1])));
    }
    assertThat(decide(asked(FeeKind.DUNNING_FEE, DebtorKind.CONSUMER, on, "250.00")).amount())
        .isEqualTo(eur(fee));
  }

  @Test
  void takesTheLastRecordOfADay() {
    rule("same", FeeScope.ANY, "2.50");
    rule("same", FeeScope.ANY, "1.80");
    assertThat(decide(asked()).amount()).isEqualTo(eur("1.80"));
  }

  @Test
  void letsARuleOfZeroMakeFreeOfCharge() {
    rule("all", FeeScope.ANY, "2.50");
    rule("gold", scope("segment"), "0.00");
    FeeDecision decision = decide(asked());
    assertThat(decision.isFee()).isFalse();
    assertThat(decision.rule().rule().key()).isEqualTo("gold");
    assertThat(codes(decision)).containsExactly("fee.rule.chosen", "fee.rule.zero");
  }

  @Test
  void chargesOnceForAReceivableWhereTheRuleSaysSo() {
    FeeAmount amount = FeeAmount.flat(eur("2.50"));
    rule("once", FeeKind.DUNNING_FEE, FeeOccasion.PER_RECEIVABLE, scope("letter"), FROM, amount);
    FeeDecision decision = decide(asked());
    assertThat(decision.isFee()).isFalse();
    assertThat(codes(decision)).containsExactly("fee.rule.only", "fee.charged.before");
  }

  @Test
  void asksNoConsumerForTheLumpSum() {
    // Section 288 (5) BGB, standards 1.2: 40 EUR, where the debtor is no consumer.
    FeeAmount amount = FeeAmount.flat(eur("40.00"));
    rule("lump", FeeKind.LUMP_SUM, FeeOccasion.PER_RECEIVABLE, FeeScope.ANY, FROM, amount);
    assertThat(decide(asked(FeeKind.LUMP_SUM, DebtorKind.BUSINESS, ON, "1500.00")).amount())
        .isEqualTo(eur("40.00"));
    FeeDecision consumer = decide(asked(FeeKind.LUMP_SUM, DebtorKind.CONSUMER, ON, "1500.00"));
    assertThat(consumer.isFee()).isFalse();
    assertThat(codes(consumer)).contains("fee.lump.consumer");
  }

  @Test
  void saysWhyWhereNothingIsDue() {
    assertThat(codes(decide(asked()))).containsExactly("fee.none.fits");
    rule("all", FeeScope.ANY, "2.50");
    assertThat(
            codes(
                decide(
                    asked(
                        FeeKind.DUNNING_FEE,
                        DebtorKind.CONSUMER,
                        LocalDate.of(2026, 1, 31),
                        "1.00"))))
        .containsExactly("fee.before.default");
    assertThat(codes(decide(asked()))).containsExactly("fee.rule.only", "fee.amount.flat");
  }

  @Test
  void isBlindToOtherCurrencies() {
    FeeName name = new FeeName("Gebühr", "Fee", "Gasto", "Έξοδα");
    rules.add(
        new FeeRuleVersion(
            1,
            new FeeRule(
                "chf",
                FeeKind.DUNNING_FEE,
                name,
                FROM,
                "CHF",
                FeeAmount.flat(Money.of("20.00", "CHF")),
                FeeOccasion.PER_STEP,
                true,
                FeeScope.ANY,
                null),
            Instant.EPOCH,
            "adam",
            "test"));
    assertThat(codes(decide(asked()))).containsExactly("fee.none.fits");
  }
}
