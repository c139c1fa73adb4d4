package org.saldo.law;

import java.time.LocalDate;
import java.util.Optional;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * A rule of law of a country from a day on, until the next one on the topic.
 *
 * @param country ISO 3166 code of two letters
 * @param amount the most that is allowed, not negative, for topics that have a limit; else null. It
 *     says nothing about amounts of another currency
 * @param source paragraph, 1 to 200 characters
 * @param verified whether somebody checked it against the source
 */
public record LawRule(
    String country,
    LawTopic topic,
    LawScope scope,
    LocalDate validFrom,
    Severity severity,
    Money amount,
    String source,
    boolean verified) {

  private static final String EMAIL = "EMAIL";

  /** What the rule says to a question on its topic; empty when it is kept, or off. */
  Optional<LawFinding> finding(LawQuestion asked) {
    if (severity == Severity.OFF || !scope.covers(asked.consumer())) {
      return Optional.empty();
    }
    return broken(asked).map(refusal -> new LawFinding(topic, severity, refusal, source, verified));
  }

  private Optional<Refusal> broken(LawQuestion asked) {
    int unverified = verified ? 0 : 1;
    LocalDate since = asked.defaultSince();
    return switch (topic) {
      case CHARGE_BEFORE_DEFAULT ->
          since == null || asked.on().isBefore(since)
              ? Refusal.of("law.charge.before.default", source, unverified)
              : Optional.empty();
      // On its first day default has just begun: by this reminder, as far as anybody can tell.
      case FEE_LEVEL_ONE ->
          isSomething(asked.amount()) && (since == null || !asked.on().isAfter(since))
              ? Refusal.of("law.fee.level.one", source, unverified)
              : Optional.empty();
      case REMINDER_FEE_CAP ->
          isAbove(asked.amount(), amount)
              ? Refusal.of("law.reminder.fee.cap", asked.amount(), amount, source, unverified)
              : Optional.empty();
      case EMAIL_REMINDER_FEE ->
          EMAIL.equals(asked.channel()) && isAbove(asked.amount(), amount)
              ? Refusal.of("law.email.reminder.fee", asked.amount(), amount, source, unverified)
              : Optional.empty();
      case LUMP_SUM_CONSUMER -> Refusal.of("law.lump.sum.consumer", source, unverified);
      case LUMP_SUM_AMOUNT ->
          isAbove(asked.amount(), amount)
              ? Refusal.of("law.lump.sum.amount", asked.amount(), amount, source, unverified)
              : Optional.empty();
      case AGENCY_COST_CAP ->
          isAbove(asked.amount(), asked.value())
              ? Refusal.of("law.agency.cost.cap", asked.amount(), asked.value(), source, unverified)
              : Optional.empty();
      case FIRST_LETTER_CONTENTS ->
          asked.lacking() != null
              ? Refusal.of("law.first.letter.contents", asked.lacking(), source, unverified)
              : Optional.empty();
      case FIRST_LETTER_INTEREST ->
          asked.lacking() != null
              ? Refusal.of("law.first.letter.interest", source, unverified)
              : Optional.empty();
    };
  }

  private static boolean isSomething(Money amount) {
    return amount == null || amount.isPositive();
  }

  private static boolean isAbove(Money amount, Money most) {
    return amount != null
        && most != null
        && amount.currency().equals(most.currency())
        && amount.isGreaterThan(most);
  }
}
