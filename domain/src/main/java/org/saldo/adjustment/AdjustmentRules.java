package org.saldo.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules by which claims are adjusted, with all their versions. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class AdjustmentRules {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** A rule that holds, by its key, and who recorded it why. */
  record InForce(long id, AdjustmentRule rule, String recordedBy, String reason) {}

  /**
   * The rule for a day: the latest valid one, among equals the latest recorded; empty when there is
   * none or it says never.
   */
  Optional<InForce> inForce(
      long creditorId, AdjustmentRuleKind kind, String currency, LocalDate on) {
    return newest(creditorId, kind, currency, on).stream().filter(r -> r.rule().acts()).findFirst();
  }

  /** The rules that hold on a day, of every kind and age. */
  List<InForce> inForce(long creditorId, String currency, LocalDate on) {
    return Stream.of(AdjustmentRuleKind.values())
        .flatMap(kind -> newest(creditorId, kind, currency, on).stream())
        .filter(r -> r.rule().acts())
        .toList();
  }

  /** The newest version that a rule would take the place of; empty when there is none. */
  Optional<InForce> before(long creditorId, AdjustmentRule rule) {
    return newest(creditorId, rule.kind(), rule.limit().currency(), rule.validFrom()).stream()
        .filter(known -> rule.replaces(known.rule()))
        .findFirst();
  }

  /** One version, or one of each age; also those that say never. */
  private List<InForce> newest(
      long creditorId, AdjustmentRuleKind kind, String currency, LocalDate on) {
    List<InForce> newest = new ArrayList<>();
    em.createQuery(
            "SELECT r FROM RuleRecord r WHERE r.creditorId = :creditor AND r.kind = :kind"
                + " AND r.currency = :currency AND r.validFrom <= :day"
                + " ORDER BY r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            RuleRecord.class)
        .setParameter("creditor", creditorId)
        .setParameter("kind", kind)
        .setParameter("currency", currency)
        .setParameter("day", on)
        .getResultStream()
        .map(RuleRecord::inForce)
        .filter(r -> newest.stream().noneMatch(known -> known.rule().replaces(r.rule())))
        .forEach(newest::add);
    return newest;
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
