package org.saldo.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.Creditors;
import org.saldo.debtor.DebtorKind;
import org.saldo.law.LawQuestion;
import org.saldo.law.LawRule;
import org.saldo.law.LawTopic;
import org.saldo.law.Laws;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** What the law says to a fee rule, and to a fee that it would make. */
@ApplicationScoped
class FeeLaw {

  @Inject private Laws laws;
  @Inject private Creditors creditors;

  /** Why the law does not allow the rule. */
  Optional<Refusal> refusal(FeeRule rule) {
    return laws.refusal(questions(rule));
  }

  /** What a person should be told of before the rule is recorded. */
  List<Refusal> warnings(FeeRule rule) {
    return laws.warnings(questions(rule));
  }

  /** Why the law does not allow a fee that a rule made. */
  Optional<Refusal> refusal(FeeQuestion asked, Money amount) {
    return asked.country() == null ? Optional.empty() : laws.refusal(questions(asked, amount));
  }

  /** The same by rules that were read before. */
  static Optional<Refusal> refusal(Map<LawTopic, LawRule> rules, FeeQuestion asked, Money amount) {
    return asked.country() == null
        ? Optional.empty()
        : Laws.refusal(rules, questions(asked, amount));
  }

  /** The law of a country on a day; empty where it is not known. */
  Map<LawTopic, LawRule> of(String country, LocalDate on) {
    return country == null ? Map.of() : laws.rules(country, on);
  }

  private static LawQuestion[] questions(FeeQuestion asked, Money amount) {
    boolean consumer = asked.debtor() != DebtorKind.BUSINESS;
    return topics(asked.kind(), consumer)
        .map(topic -> about(topic, asked.country(), consumer, asked.on(), amount))
        .map(q -> q.since(asked.defaultSince()))
        .map(q -> q.by(asked.channel() == null ? null : asked.channel().name()))
        .toArray(LawQuestion[]::new);
  }

  private static Stream<LawTopic> topics(FeeKind kind, boolean consumer) {
    return switch (kind) {
      case DUNNING_FEE ->
          Stream.of(
              LawTopic.CHARGE_BEFORE_DEFAULT,
              LawTopic.FEE_LEVEL_ONE,
              LawTopic.REMINDER_FEE_CAP,
              LawTopic.EMAIL_REMINDER_FEE);
      case PENALTY -> Stream.of(LawTopic.CHARGE_BEFORE_DEFAULT);
      case LUMP_SUM ->
          Stream.of(
              LawTopic.CHARGE_BEFORE_DEFAULT,
              consumer ? LawTopic.LUMP_SUM_CONSUMER : LawTopic.LUMP_SUM_AMOUNT);
    };
  }

  /** As if charged to whoever the law protects most among those for whom the rule holds. */
  private LawQuestion[] questions(FeeRule rule) {
    Optional<String> country = country(rule);
    if (rule.isEnd() || country.isEmpty()) {
      return new LawQuestion[0];
    }
    Money most = most(rule.amount());
    boolean consumer = rule.scope().debtor() != DebtorKind.BUSINESS;
    return topics(rule.kind(), consumer)
        .filter(topic -> topic.isLimited() || topic == LawTopic.LUMP_SUM_CONSUMER)
        .map(topic -> about(topic, country.get(), consumer, rule.validFrom(), most))
        .map(q -> q.by(rule.scope().channel() == null ? "EMAIL" : rule.scope().channel().name()))
        .toArray(LawQuestion[]::new);
  }

  private static LawQuestion about(
      LawTopic topic, String country, boolean consumer, LocalDate on, Money amount) {
    return LawQuestion.about(topic, country, consumer, on, amount);
  }

  private Optional<String> country(FeeRule rule) {
    return Optional.ofNullable(rule.scope().country())
        .or(
            () ->
                Optional.ofNullable(rule.scope().creditorId())
                    .flatMap(creditors::byId)
                    .map(CreditorView::data)
                    .map(data -> data.country()));
  }

  /** So much it may charge; what only a percentage without a cap makes is not known before. */
  private static Money most(FeeAmount amount) {
    return Stream.of(amount.flat(), amount.floor(), open(amount) ? amount.cap() : null)
        .filter(Objects::nonNull)
        .max(Money::compareTo)
        .orElseThrow();
  }

  private static boolean open(FeeAmount amount) {
    return amount.percent() != null && amount.percent().signum() > 0;
  }
}
