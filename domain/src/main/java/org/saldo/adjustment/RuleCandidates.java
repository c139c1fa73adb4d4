package org.saldo.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Finds cases to which a rule may do something: too many, never too few. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class RuleCandidates {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** No small rest has more principal; what else is open may still grow. */
  private static final String PRINCIPAL =
      "(SELECT ABS(COALESCE(SUM(l.debit_minor - l.credit_minor), 0)) FROM posting_line l"
          + " WHERE l.case_file_id = c.id AND l.receivable_id IS NOT NULL"
          + " AND l.component = 'PRINCIPAL')";

  /** A case by key. */
  record Place(long creditorId, long caseFileId) {}

  /**
   * The next cases in the order of creditor and key, all of one creditor: so a transaction locks
   * the books of one alone.
   *
   * @param creditorId null for all of them
   * @param after the case before; any creditor and key below all others for the start
   */
  List<Place> next(Long creditorId, LocalDate on, Place after, int most) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT c.creditor_id, c.id FROM case_file c WHERE"
                    + " (c.creditor_id > ?1 OR (c.creditor_id = ?1 AND c.id > ?2))"
                    + " AND (?3 IS NULL OR c.creditor_id = ?3)"
                    + " AND EXISTS (SELECT 1 FROM receivable r WHERE r.case_file_id = c.id"
                    + " AND r.status <> 'SETTLED' AND r.due_on <= ?4)"
                    + " AND EXISTS (SELECT 1 FROM adjustment_rule a"
                    + " WHERE a.creditor_id = c.creditor_id AND a.currency = c.currency"
                    + " AND a.valid_from <= ?4 AND (a.kind <> 'SMALL_BALANCE' OR a.limit_minor >= "
                    + PRINCIPAL
                    + "))"
                    + " ORDER BY c.creditor_id, c.id LIMIT "
                    + most)
            .setParameter(1, after.creditorId())
            .setParameter(2, after.caseFileId())
            .setParameter(3, creditorId)
            .setParameter(4, on)
            .getResultList();
    List<Place> next = rows.stream().map(row -> place((Object[]) row)).toList();
    return next.stream().filter(p -> p.creditorId() == next.get(0).creditorId()).toList();
  }

  private static Place place(Object[] row) {
    return new Place(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
  }
}
