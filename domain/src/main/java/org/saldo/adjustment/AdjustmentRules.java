package org.saldo.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rules by which claims are adjusted, with all their versions. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class AdjustmentRules {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** A rule that holds, by its key. */
  record InForce(long id, AdjustmentRule rule) {}

  /**
   * The rule for a day: the latest valid one, among equals the latest recorded; empty when there is
   * none or it says never.
   */
  Optional<InForce> inForce(
      long creditorId, AdjustmentRuleKind kind, String currency, LocalDate on) {
    return newest(creditorId, kind, currency, on).filter(r -> r.rule().limit().isPositive());
  }

  /** The same, also one that says never. */
  Optional<InForce> newest(
      long creditorId, AdjustmentRuleKind kind, String currency, LocalDate on) {
    return em.createQuery(
            "SELECT r FROM RuleRecord r WHERE r.creditorId = :creditor AND r.kind = :kind"
                + " AND r.currency = :currency AND r.validFrom <= :day"
                + " ORDER BY r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            RuleRecord.class)
        .setParameter("creditor", creditorId)
        .setParameter("kind", kind)
        .setParameter("currency", currency)
        .setParameter("day", on)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(r -> new InForce(r.id(), r.rule()));
  }

  /** Every version of a creditor, by kind and currency, the latest first. */
  List<RuleRecord> versions(long creditorId) {
    return em.createQuery(
            "SELECT r FROM RuleRecord r WHERE r.creditorId = :creditor"
                + " ORDER BY r.kind, r.currency, r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            RuleRecord.class)
        .setParameter("creditor", creditorId)
        .getResultList();
  }
}
