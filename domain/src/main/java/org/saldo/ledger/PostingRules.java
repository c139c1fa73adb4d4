package org.saldo.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.saldo.ledger.rule.CaseFacts;
import org.saldo.ledger.rule.CaseFactsSource;

/** The posting rules of creditors with all their versions. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class PostingRules {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CaseFactsSource cases;

  private final Map<Long, List<RuleLine>> linesOfRules = new ConcurrentHashMap<>();

  /**
   * What an event is posted by.
   *
   * @param facts for the keys that the rule writes
   */
  record Chosen(RuleVersion rule, EventFacts facts) {}

  /**
   * The rule for an event: of those in force on its value date the first whose conditions hold. The
   * lines of a version are read once, and two statements more where rules ask something of the
   * case.
   *
   * @param heads of the event's kind, as {@link #heads} gives them
   */
  Optional<Chosen> choose(Posting posting, List<RuleVersion> heads) {
    EventFacts facts = facts(posting);
    return RuleChoice.first(RuleChoice.candidates(heads, posting.occurredOn()), facts)
        .map(rule -> new Chosen(rule.with(linesOf(rule.id())), facts));
  }

  EventFacts facts(Posting posting) {
    return new EventFacts(
        posting,
        () ->
            cases
                .of(List.of(posting.caseFileId()))
                .getOrDefault(posting.caseFileId(), CaseFacts.NONE));
  }

  /** The versions of the rules for a kind of event without their lines, the latest first. */
  List<RuleVersion> heads(long creditorId, EventKind kind) {
    return em.createQuery(
            "SELECT r FROM PostingRule r WHERE r.creditorId = :creditor AND r.eventKind = :kind"
                + " ORDER BY r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            PostingRule.class)
        .setParameter("creditor", creditorId)
        .setParameter("kind", kind)
        .getResultStream()
        .map(rule -> rule.version(List.of()))
        .toList();
  }

  /** Read once: the lines of a recorded version never change. */
  private List<RuleLine> linesOf(long ruleId) {
    List<RuleLine> lines = linesOfRules.get(ruleId);
    if (lines == null) {
      lines = readLines(ruleId);
      linesOfRules.put(ruleId, lines);
    }
    return lines;
  }

  private List<RuleLine> readLines(long ruleId) {
    return em.createQuery(
            "SELECT l FROM PostingRuleLine l WHERE l.postingRuleId = :rule ORDER BY l.lineNo",
            PostingRuleLine.class)
        .setParameter("rule", ruleId)
        .getResultStream()
        .map(PostingRuleLine::line)
        .toList();
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
        .map(rule -> rule.version(lines.getOrDefault(rule.id(), List.of())))
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
}
