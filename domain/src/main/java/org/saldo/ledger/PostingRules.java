package org.saldo.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The posting rules of creditors with all their versions. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class PostingRules {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** The rule for a value date: the latest valid one, among equals the latest recorded. */
  public Optional<RuleVersion> inForce(long creditorId, EventKind kind, LocalDate on) {
    return em.createQuery(
            "SELECT r FROM PostingRule r WHERE r.creditorId = :creditor AND r.eventKind = :kind"
                + " AND r.validFrom <= :day ORDER BY r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            PostingRule.class)
        .setParameter("creditor", creditorId)
        .setParameter("kind", kind)
        .setParameter("day", on)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(this::version);
  }

  /** All versions, by kind, newest first. */
  public List<RuleVersion> versions(long creditorId) {
    return em.createQuery(
            "SELECT r FROM PostingRule r WHERE r.creditorId = :creditor"
                + " ORDER BY r.eventKind, r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            PostingRule.class)
        .setParameter("creditor", creditorId)
        .getResultStream()
        .map(this::version)
        .toList();
  }

  private RuleVersion version(PostingRule rule) {
    List<RuleLine> lines =
        em.createQuery(
                "SELECT l FROM PostingRuleLine l WHERE l.postingRuleId = :rule ORDER BY l.lineNo",
                PostingRuleLine.class)
            .setParameter("rule", rule.id())
            .getResultStream()
            .map(PostingRuleLine::line)
            .toList();
    return new RuleVersion(
        rule.id(),
        rule.eventKind(),
        rule.validFrom(),
        lines,
        rule.recordedAt(),
        rule.recordedBy(),
        rule.reason());
  }
}
