package org.saldo.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which rules hold on a day; for the system's own use, without a look at scopes. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class RetentionRules {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** The last rule of every subject and target that has begun. */
  record Standing(Map<RetentionSubject, Map<RetentionTarget, RetentionRuleRecord>> last) {

    /** What holds for a creditor; the most specific rule that says something. */
    Optional<HoldingRetention> of(RetentionSubject subject, Long creditorId, String country) {
      Map<RetentionTarget, RetentionRuleRecord> rules = last.getOrDefault(subject, Map.of());
      return Stream.of(
              new RetentionTarget(RetentionLevel.CREDITOR, null, creditorId),
              new RetentionTarget(RetentionLevel.COUNTRY, country, null),
              new RetentionTarget(RetentionLevel.ALL, null, null))
          .flatMap(target -> Stream.ofNullable(rules.get(target)))
          .filter(RetentionRuleRecord::says)
          .map(RetentionRuleRecord::holding)
          .findFirst();
    }
  }

  /** What stands on a day; one query. */
  Standing standing(LocalDate on) {
    List<RetentionRuleRecord> begun =
        em.createQuery(
                "SELECT r FROM RetentionRuleRecord r WHERE r.validFrom <= :day"
                    + " ORDER BY r.validFrom, r.recordedAt, r.id",
                RetentionRuleRecord.class)
            .setParameter("day", on)
            .getResultList();
    Map<RetentionSubject, Map<RetentionTarget, RetentionRuleRecord>> last =
        new EnumMap<>(RetentionSubject.class);
    begun.forEach(
        rule ->
            last.computeIfAbsent(rule.subject(), s -> new LinkedHashMap<>())
                .put(rule.target(), rule));
    return new Standing(last);
  }

  /**
   * What holds for a creditor by subject; a subject without a rule is not in the map.
   *
   * @param creditorId null for what holds for all
   * @param country null for none
   */
  public Map<RetentionSubject, HoldingRetention> holding(
      Long creditorId, String country, LocalDate on) {
    Standing standing = standing(on);
    Map<RetentionSubject, HoldingRetention> holding = new EnumMap<>(RetentionSubject.class);
    for (RetentionSubject subject : RetentionSubject.values()) {
      standing.of(subject, creditorId, country).ifPresent(rule -> holding.put(subject, rule));
    }
    return holding;
  }
}
