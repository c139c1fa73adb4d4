package org.saldo.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.money.Money;

/** Rules of the German pack; sources as in the pack. */
class LawRuleTest {

  private static final LocalDate DEFAULT = LocalDate.of(2026, 3, 2);

  private static LawRule rule(LawTopic topic, LawScope scope, Severity severity, String most) {
    return new LawRule(
        "DE",
        topic,
        scope,
        LocalDate.of(2002, 1, 1),
        severity,
        most == null ? null : eur(most),
        "§",
        true);
  }

  private static Money eur(String amount) {
    return amount == null ? null : Money.of(amount, "EUR");
  }

  private static String code(LawRule rule, LawQuestion asked) {
    return rule.finding(asked).map(f -> f.severity() + " " + f.refusal().code()).orElse("-");
  }

  @ParameterizedTest
  @CsvSource({
    // section 286 BGB: damages only after default has begun
    "CHARGE_BEFORE_DEFAULT, 2026-03-01, REFUSE law.charge.before.default",
    "CHARGE_BEFORE_DEFAULT, 2026-03-02, -",
    // the reminder that causes default is no damage of it
    "FEE_LEVEL_ONE, 2026-03-01, REFUSE law.fee.level.one",
    "FEE_LEVEL_ONE, 2026-03-02, REFUSE law.fee.level.one",
    "FEE_LEVEL_ONE, 2026-03-03, -",
  })
  void looksAtTheFirstDayOfDefault(LawTopic topic, LocalDate on, String finding) {
    LawRule rule = rule(topic, LawScope.ANYBODY, Severity.REFUSE, null);
    LawQuestion asked = LawQuestion.about(topic, "DE", true, on, eur("2.50"));
    assertThat(code(rule, asked.since(DEFAULT))).isEqualTo(finding);
    assertThat(code(rule, asked)).startsWith("REFUSE");
  }

  @Test
  void letsAFirstReminderBeFree() {
    LawRule rule = rule(LawTopic.FEE_LEVEL_ONE, LawScope.ANYBODY, Severity.REFUSE, null);
    LawQuestion free = LawQuestion.about(LawTopic.FEE_LEVEL_ONE, "DE", true, DEFAULT, eur("0.00"));
    assertThat(code(rule, free)).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource({
    // BGH VIII ZR 95/18
    "REMINDER_FEE_CAP, CONSUMER, 2.50, true, LETTER, 2.50, -",
    "REMINDER_FEE_CAP, CONSUMER, 2.50, true, LETTER, 2.51, WARN law.reminder.fee.cap",
    "REMINDER_FEE_CAP, CONSUMER, 2.50, false, LETTER, 5.00, -",
    "EMAIL_REMINDER_FEE, CONSUMER, 0.00, true, EMAIL, 0.01, WARN law.email.reminder.fee",
    "EMAIL_REMINDER_FEE, CONSUMER, 0.00, true, EMAIL, 0.00, -",
    "EMAIL_REMINDER_FEE, CONSUMER, 0.00, true, LETTER, 2.00, -",
    // section 288 (5) BGB
    "LUMP_SUM_CONSUMER, CONSUMER, , true, , 40.00, WARN law.lump.sum.consumer",
    "LUMP_SUM_CONSUMER, CONSUMER, , false, , 40.00, -",
    "LUMP_SUM_AMOUNT, BUSINESS, 40.00, false, , 40.00, -",
    "LUMP_SUM_AMOUNT, BUSINESS, 40.00, false, , 40.01, WARN law.lump.sum.amount",
  })
  void looksAtAmountDebtorAndChannel(
      LawTopic topic,
      LawScope scope,
      String most,
      boolean consumer,
      String channel,
      String amount,
      String finding) {
    LawQuestion asked = LawQuestion.about(topic, "DE", consumer, DEFAULT, eur(amount)).by(channel);
    assertThat(code(rule(topic, scope, Severity.WARN, most), asked)).isEqualTo(finding);
    assertThat(code(rule(topic, scope, Severity.OFF, most), asked)).isEqualTo("-");
  }

  @Test
  void comparesCostsWithWhatTheTariffAllows() {
    LawRule rule = rule(LawTopic.AGENCY_COST_CAP, LawScope.ANYBODY, Severity.REFUSE, null);
    LawQuestion asked =
        LawQuestion.about(LawTopic.AGENCY_COST_CAP, "DE", true, DEFAULT, eur("55.63"));
    assertThat(code(rule, asked.allowed(eur("55.63")))).isEqualTo("-");
    assertThat(code(rule, asked.allowed(eur("55.62")))).isEqualTo("REFUSE law.agency.cost.cap");
  }

  @Test
  void wantsInterestToBeComputedInAFirstLetter() {
    LawRule rule = rule(LawTopic.FIRST_LETTER_INTEREST, LawScope.CONSUMER, Severity.REFUSE, null);
    LawQuestion asked =
        LawQuestion.about(LawTopic.FIRST_LETTER_INTEREST, "DE", true, DEFAULT, null);
    assertThat(code(rule, asked)).isEqualTo("-");
    assertThat(code(rule, asked.lacking("-"))).isEqualTo("REFUSE law.first.letter.interest");
    LawQuestion business =
        LawQuestion.about(LawTopic.FIRST_LETTER_INTEREST, "DE", false, DEFAULT, null);
    assertThat(code(rule, business.lacking("-"))).isEqualTo("-");
  }

  @Test
  void saysThatNobodyCheckedIt() {
    LawRule rule =
        new LawRule(
            "ES",
            LawTopic.LUMP_SUM_CONSUMER,
            LawScope.CONSUMER,
            DEFAULT,
            Severity.REFUSE,
            null,
            "§",
            false);
    LawFinding finding =
        rule.finding(
                LawQuestion.about(LawTopic.LUMP_SUM_CONSUMER, "ES", true, DEFAULT, eur("40.00")))
            .orElseThrow();
    assertThat(finding.verified()).isFalse();
    assertThat(finding.refusal().arguments()).containsExactly("§", 1);
  }
}
