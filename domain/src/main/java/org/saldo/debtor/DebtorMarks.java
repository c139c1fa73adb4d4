package org.saldo.debtor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What circumstances are known of debtors, ended ones too. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class DebtorMarks {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** The marks by debtor; debtors without any are not in the map. */
  public Map<Long, List<MarkPeriod>> of(Collection<Long> debtorIds) {
    if (debtorIds.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "SELECT m FROM DebtorMark m WHERE m.debtorId IN :debtors ORDER BY m.validFrom, m.id",
            DebtorMark.class)
        .setParameter("debtors", debtorIds)
        .getResultStream()
        .collect(
            groupingBy(
                DebtorMark::debtorId,
                mapping(m -> new MarkPeriod(m.kind(), m.validFrom(), m.validUntil()), toList())));
  }
}
