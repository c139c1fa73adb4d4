package org.saldo.procedure;

import static org.saldo.procedure.condition.ConditionFact.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.procedure.condition.CaseTraits;
import org.saldo.procedure.condition.ConditionFact;
import org.saldo.procedure.condition.Trait;

/**
 * Looks up what conditions ask of cases, for many cases with two queries at most, and nothing that
 * no condition asks for.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class TraitReader {

  static final Set<ConditionFact> OF_THE_CASE =
      EnumSet.of(DEBTOR_KIND, COUNTRY, LANGUAGE, SEGMENT, CREDITOR);
  static final Set<ConditionFact> OF_THE_CLAIMS = EnumSet.of(CLAIM_KIND, CUSTOMER_DAYS);

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** What is looked up of a case, and where its creditor is. */
  record Found(String country, Map<ConditionFact, Trait> traits) {

    CaseTraits toTraits() {
      return new CaseTraits(traits);
    }
  }

  /**
   * By key of the case; empty when nothing is asked.
   *
   * @param country whether it matters where the creditor is
   */
  public Map<Long, Found> of(
      Collection<Long> cases, Set<ConditionFact> asked, boolean country, LocalDate on) {
    Map<Long, Found> found = new HashMap<>();
    if (country || asked.stream().anyMatch(OF_THE_CASE::contains)) {
      ofCases(cases, on, found);
    }
    if (asked.stream().anyMatch(OF_THE_CLAIMS::contains)) {
      ofClaims(cases, on, found);
    }
    return found;
  }

  private void ofCases(Collection<Long> cases, LocalDate on, Map<Long, Found> found) {
    for (Object each :
        em.createNativeQuery(
                "SELECT c.id, d.kind, d.language, c.segment, k.creditor_key, k.country,"
                    + " (SELECT a.country FROM debtor_address a WHERE a.debtor_id = d.id"
                    + " AND a.replaced_at IS NULL AND a.valid_from <= ?1"
                    + " ORDER BY a.valid_from DESC, a.id DESC LIMIT 1)"
                    + " FROM case_file c JOIN debtor d ON d.id = c.debtor_id"
                    + " JOIN creditor k ON k.id = c.creditor_id WHERE c.id IN "
                    + in(cases))
            .setParameter(1, on)
            .getResultList()) {
      Object[] row = (Object[]) each;
      Map<ConditionFact, Trait> traits = new EnumMap<>(ConditionFact.class);
      traits.put(DEBTOR_KIND, Trait.of((String) row[1]));
      traits.put(LANGUAGE, Trait.of((String) row[2]));
      traits.put(SEGMENT, Trait.of((String) row[3]));
      traits.put(CREDITOR, Trait.of((String) row[4]));
      traits.put(COUNTRY, Trait.of((String) row[6]));
      found.put(((Number) row[0]).longValue(), new Found((String) row[5], traits));
    }
  }

  /** Kinds of what is open, and since when the debtor is a customer of the creditor. */
  private void ofClaims(Collection<Long> cases, LocalDate on, Map<Long, Found> found) {
    Map<Long, Set<String>> kinds = new HashMap<>();
    Map<Long, LocalDate> first = new HashMap<>();
    for (Object each :
        em.createNativeQuery(
                "SELECT c.id, r.claim_kind, MIN(r.issued_on), SUM(r.status <> 'SETTLED')"
                    + " FROM case_file c JOIN case_file o ON o.creditor_id = c.creditor_id"
                    + " AND o.debtor_id = c.debtor_id JOIN receivable r ON r.case_file_id = o.id"
                    + " AND r.kind = 'INVOICE' WHERE c.id IN "
                    + in(cases)
                    + " GROUP BY c.id, r.claim_kind")
            .getResultList()) {
      Object[] row = (Object[]) each;
      long id = ((Number) row[0]).longValue();
      if (((Number) row[3]).longValue() > 0) {
        kinds.computeIfAbsent(id, key -> new HashSet<>()).add((String) row[1]);
      }
      first.merge(id, PlanColumns.day(row[2]), (a, b) -> a.isBefore(b) ? a : b);
    }
    for (long id : cases) {
      Map<ConditionFact, Trait> traits =
          found
              .computeIfAbsent(id, key -> new Found(null, new EnumMap<>(ConditionFact.class)))
              .traits();
      traits.put(CLAIM_KIND, Trait.of(kinds.getOrDefault(id, Set.of())));
      traits.put(
          CUSTOMER_DAYS,
          first.containsKey(id)
              ? Trait.of(ChronoUnit.DAYS.between(first.get(id), on))
              : new Trait(null, Set.of()));
    }
  }

  private static String in(Collection<Long> cases) {
    return cases.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }

  /** The primary procedures that people pinned, by key of the case. */
  public Map<Long, String> pins(Collection<Long> cases) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT n.case_file_id, p.procedure_key FROM procedure_pin n"
                    + " JOIN dunning_procedure p ON p.id = n.procedure_id"
                    + " WHERE n.pin_slot = 1 AND n.case_file_id IN "
                    + in(cases))
            .getResultList();
    Map<Long, String> pins = new HashMap<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      pins.put(((Number) row[0]).longValue(), (String) row[1]);
    }
    return pins;
  }
}
