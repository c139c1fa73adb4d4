package org.saldo.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.saldo.actor.Roles;
import org.saldo.money.Money;

/** The rules of approval with all their versions. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class ApprovalRules {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /**
   * The rule for a day: the latest valid one, among equals the latest recorded. Without any, every
   * amount needs a supervisor.
   */
  RuleData inForce(ApprovalKind kind, String currency, LocalDate on) {
    return em.createQuery(
            "SELECT r FROM ApprovalRule r WHERE r.kind = :kind AND r.currency = :currency"
                + " AND r.validFrom <= :day"
                + " ORDER BY r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            ApprovalRule.class)
        .setParameter("kind", kind)
        .setParameter("currency", currency)
        .setParameter("day", on)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(ApprovalRule::data)
        .orElseGet(
            () ->
                new RuleData(kind, LocalDate.EPOCH, Money.zero(currency), Roles.SUPERVISOR, null));
  }

  List<RuleVersion> versions() {
    return em.createQuery(
            "SELECT r FROM ApprovalRule r ORDER BY r.kind, r.currency, r.validFrom DESC,"
                + " r.recordedAt DESC, r.id DESC",
            ApprovalRule.class)
        .getResultStream()
        .map(ApprovalRule::version)
        .toList();
  }
}
