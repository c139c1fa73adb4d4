package org.saldo.law;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** What the law says to something that is about to be claimed. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Laws {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** The rules that the questions break, in their order; none where we do not know the law. */
  public List<LawFinding> findings(LawQuestion... questions) {
    return List.of(questions).stream()
        .flatMap(
            asked ->
                rule(asked.topic(), asked.country(), asked.on())
                    .flatMap(rule -> rule.finding(asked))
                    .stream())
        .toList();
  }

  /** Why the law does not allow it; empty when it does, also with a warning. */
  public Optional<Refusal> refusal(LawQuestion... questions) {
    return findings(questions).stream()
        .filter(finding -> finding.severity() == Severity.REFUSE)
        .map(LawFinding::refusal)
        .findFirst();
  }

  /** Why rules that were read before do not allow it. */
  public static Optional<Refusal> refusal(Map<LawTopic, LawRule> rules, LawQuestion... questions) {
    return Stream.of(questions)
        .flatMap(asked -> Stream.ofNullable(rules.get(asked.topic())).map(r -> r.finding(asked)))
        .flatMap(Optional::stream)
        .filter(finding -> finding.severity() == Severity.REFUSE)
        .map(LawFinding::refusal)
        .findFirst();
  }

  /** The rules of a country that hold on a day, also those that are off, in one statement. */
  public Map<LawTopic, LawRule> rules(String country, LocalDate on) {
    Map<LawTopic, LawRule> rules = new EnumMap<>(LawTopic.class);
    em.createQuery(
            "SELECT r FROM LawRecord r WHERE r.country = :country AND r.validFrom <= :day"
                + " ORDER BY r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            LawRecord.class)
        .setParameter("country", country)
        .setParameter("day", on)
        .getResultStream()
        .map(LawRecord::rule)
        .forEach(rule -> rules.putIfAbsent(rule.topic(), rule));
    return rules;
  }

  /** What a person should be told of. */
  public List<Refusal> warnings(LawQuestion... questions) {
    return findings(questions).stream()
        .filter(finding -> finding.severity() == Severity.WARN)
        .map(LawFinding::refusal)
        .toList();
  }

  /** The rule on a topic that holds on a day; also one that is off. */
  public Optional<LawRule> rule(LawTopic topic, String country, LocalDate on) {
    return em.createQuery(
            "SELECT r FROM LawRecord r WHERE r.country = :country AND r.topic = :topic"
                + " AND r.validFrom <= :day ORDER BY r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            LawRecord.class)
        .setParameter("country", country)
        .setParameter("topic", topic)
        .setParameter("day", on)
        .setMaxResults(1)
        .getResultStream()
        .map(LawRecord::rule)
        .findFirst();
  }

  /**
   * The amount that the law names for a topic and a kind of debtor on a day, e.g. that of the lump
   * sum; empty where the law is not known, names none, or the rule is off.
   */
  public Optional<Money> amount(LawTopic topic, String country, boolean consumer, LocalDate on) {
    return rule(topic, country, on)
        .filter(rule -> rule.severity() != Severity.OFF && rule.scope().covers(consumer))
        .map(LawRule::amount);
  }
}
