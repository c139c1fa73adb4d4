package org.saldo.receivable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saldo.calendar.BusinessClock;
import org.saldo.ledger.rule.CaseFacts;
import org.saldo.ledger.rule.CaseFactsSource;

/** Tells posting rules about debtors and receivables of cases, in two statements. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class PostingCaseFacts implements CaseFactsSource {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private BusinessClock clock;

  @Override
  public Map<Long, CaseFacts> of(Collection<Long> caseFileIds) {
    if (caseFileIds.isEmpty()) {
      return Map.of();
    }
    String ids = caseFileIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    Map<Long, Map<Long, CaseFacts.Item>> receivables = receivables(ids);
    Map<Long, CaseFacts> facts = new HashMap<>();
    for (Object[] row :
        rows(
            em.createNativeQuery(
                    "SELECT c.id, c.number, d.number AS debtor_number, d.kind,"
                        + " (SELECT a.country FROM debtor_address a WHERE a.debtor_id = d.id"
                        + " AND a.replaced_at IS NULL AND a.valid_from <= ?1"
                        + " ORDER BY a.valid_from DESC, a.id DESC LIMIT 1) AS country"
                        + " FROM case_file c JOIN debtor d ON d.id = c.debtor_id"
                        + " WHERE c.id IN ("
                        + ids
                        + ")")
                .setParameter(1, clock.today())
                .getResultList())) {
      long id = ((Number) row[0]).longValue();
      facts.put(
          id,
          new CaseFacts(
              (String) row[1],
              (String) row[2],
              (String) row[3],
              (String) row[4],
              receivables.getOrDefault(id, Map.of())));
    }
    return facts;
  }

  private Map<Long, Map<Long, CaseFacts.Item>> receivables(String caseFileIds) {
    Map<Long, Map<Long, CaseFacts.Item>> items = new HashMap<>();
    for (Object[] row :
        rows(
            em.createNativeQuery(
                    "SELECT case_file_id, id, number, claim_kind FROM receivable"
                        + " WHERE case_file_id IN ("
                        + caseFileIds
                        + ")")
                .getResultList())) {
      items
          .computeIfAbsent(((Number) row[0]).longValue(), caseFile -> new HashMap<>())
          .put(((Number) row[1]).longValue(), new CaseFacts.Item((String) row[2], (String) row[3]));
    }
    return items;
  }

  private static List<Object[]> rows(List<?> rows) {
    return rows.stream().map(Object[].class::cast).toList();
  }
}
