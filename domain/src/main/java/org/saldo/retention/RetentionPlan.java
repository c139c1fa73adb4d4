package org.saldo.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a night does, rule by rule: the same whoever asks, for a rule begins the next day at the
 * earliest.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class RetentionPlan {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private RetentionRules rules;

  /** The parts of a night in the order in which they are done; two queries. */
  public List<PlannedPart> of(LocalDate night) {
    List<?> creditors =
        em.createNativeQuery("SELECT id, country FROM creditor ORDER BY id").getResultList();
    RetentionRules.Standing standing = rules.standing(night);
    List<PlannedPart> parts = new ArrayList<>();
    for (RetentionSubject subject : RetentionSubject.values()) {
      parts(subject, night, standing, creditors, parts);
    }
    return parts;
  }

  private static void parts(
      RetentionSubject subject,
      LocalDate night,
      RetentionRules.Standing standing,
      List<?> creditors,
      List<PlannedPart> parts) {
    Map<HoldingRetention, Set<Long>> byRule = new LinkedHashMap<>();
    Optional<HoldingRetention> general = standing.of(subject, null, null);
    general.ifPresent(rule -> byRule.put(rule, new TreeSet<>()));
    for (Object each : creditors) {
      Object[] row = (Object[]) each;
      long creditor = ((Number) row[0]).longValue();
      standing
          .of(subject, creditor, String.valueOf(row[1]))
          .ifPresent(rule -> byRule.computeIfAbsent(rule, r -> new TreeSet<>()).add(creditor));
    }
    byRule.forEach(
        (rule, of) ->
            subject
                .stores()
                .forEach(
                    store ->
                        parts.add(
                            new PlannedPart(
                                subject,
                                store,
                                rule.ruleId(),
                                rule.keptFrom(night),
                                of,
                                general.equals(Optional.of(rule))))));
  }
}
