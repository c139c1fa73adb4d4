package org.saldo.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
    Map<Long, List<RuleLine>> lines = lines(creditorId);
    return em.createQuery(
            "SELECT r FROM PostingRule r WHERE r.creditorId = :creditor"
                + " ORDER BY r.eventKind, r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            PostingRule.class)
        .setParameter("creditor", creditorId)
        .getResultStream()
        .map(rule -> version(rule, lines.getOrDefault(rule.id(), List.of())))
        .toList();
  }

  private Map<Long, List<RuleLine>> lines(long creditorId) {
    return em.createQuery(
            "SELECT l FROM PostingRuleLine l, PostingRule r WHERE r.id = l.postingRuleId"
                + " AND r.creditorId = :creditor ORDER BY l.postingRuleId, l.lineNo",
            PostingRuleLine.class)
        .setParameter("creditor", creditorId)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                PostingRuleLine::postingRuleId,
                Collectors.mapping(PostingRuleLine::line, Collectors.toList())));
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
    return version(rule, lines);
  }

  private static RuleVersion version(PostingRule rule, List<RuleLine> lines) {
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
