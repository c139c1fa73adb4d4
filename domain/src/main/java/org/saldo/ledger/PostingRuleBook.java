package org.saldo.ledger;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.ledger.chart.Accounts;
import org.saldo.problem.Refusal;

/** Where accountants read and change a creditor's posting rules. */
@Stateless
@RolesAllowed({ACCOUNTANT, ADMIN, SYSTEM})
public class PostingRuleBook {

  private static final int MAX_REASON = 500;

  @Inject private PostingRules rules;
  @Inject private LedgerOpening opening;
  @Inject private Accounts accounts;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every version of every rule, by kind, newest first; empty when out of scope. */
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN, SYSTEM})
  @OpenToOutside
  public List<RuleVersion> versions(long creditorId) {
    return actor.scope().covers(creditorId) ? rules.versions(creditorId) : List.of();
  }

  /** Why a version would be refused; nothing is written. */
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN, SYSTEM})
  public Optional<Refusal> check(long creditorId, RuleDraft draft) {
    if (!actor.scope().covers(creditorId)) {
      return Refusal.of("creditor.unknown", creditorId);
    }
    Optional<Refusal> refusal =
        RuleCheck.of(draft, accounts.openNumbers(creditorId), accounts.numbers(creditorId));
    if (refusal.isEmpty() && draft.head().ended() && isUnknown(creditorId, draft)) {
      return Refusal.of("posting.rule.unknown", draft.head().key());
    }
    return refusal;
  }

  private boolean isUnknown(long creditorId, RuleDraft draft) {
    return rules.versions(creditorId).stream()
        .noneMatch(
            rule -> rule.kind() == draft.kind() && rule.head().key().equals(draft.head().key()));
  }

  /**
   * Records a version of a rule. Every amount of the event needs a line for every rate, each claim
   * its component, and each further entry must balance by itself.
   */
  public Optional<Refusal> change(long creditorId, RuleDraft draft, String reason) {
    Optional<Refusal> refusal = check(creditorId, draft);
    if (refusal.isPresent()) {
      return refusal;
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    long id =
        opening.add(
            creditorId, draft.kind(), draft.head(), draft.from(), draft.lines(), reason.strip());
    audit.write(
        "posting.rule.changed",
        "PostingRule",
        id,
        draft.kind() + " " + draft.head().key() + " " + draft.from() + " " + draft.lines(),
        reason);
    return Optional.empty();
  }
}
