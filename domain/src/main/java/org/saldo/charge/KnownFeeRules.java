package org.saldo.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The fee rules with all their records. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class KnownFeeRules {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** Every record that may hold for a creditor. */
  List<FeeRuleVersion> of(long creditorId) {
    return em.createQuery(
            "SELECT r FROM FeeRuleRecord r WHERE r.creditorId IS NULL OR r.creditorId = :creditor"
                + " ORDER BY r.key, r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            FeeRuleRecord.class)
        .setParameter("creditor", creditorId)
        .getResultStream()
        .map(FeeRuleRecord::version)
        .toList();
  }

  /** Every record, by key, the latest validity and record first. */
  List<FeeRuleVersion> all() {
    return em.createQuery(
            "SELECT r FROM FeeRuleRecord r"
                + " ORDER BY r.key, r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            FeeRuleRecord.class)
        .getResultStream()
        .map(FeeRuleRecord::version)
        .toList();
  }
}
