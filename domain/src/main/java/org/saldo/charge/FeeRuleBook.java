package org.saldo.charge;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.problem.Refusal;

/** Where fee rules are read, tried and recorded; no record is ever lost. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, SYSTEM})
public class FeeRuleBook {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private KnownFeeRules rules;
  @Inject private FeeLaw law;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every record in scope, by key, the latest validity and record first. */
  public List<FeeRuleVersion> versions() {
    return rules.all().stream().filter(v -> inScope(v.rule())).toList();
  }

  /** Those that hold today, by key. */
  public List<FeeRuleVersion> inForce() {
    return FeeRules.inForce(versions(), clock.today()).stream()
        .sorted((a, b) -> a.rule().key().compareTo(b.rule().key()))
        .toList();
  }

  /** Which fee would be due; nothing is written. */
  public FeeDecision decide(FeeQuestion asked) {
    return FeeRules.decide(asked, versions());
  }

  /** What a person should know of the law before the rule is recorded. */
  public List<Refusal> warnings(FeeRule rule) {
    return law.warnings(rule);
  }

  /**
   * Records what a rule says from a day on. A rule that is known changes from today on at the
   * earliest; what was charged under it stays.
   *
   * @param reason 1 to 500 characters
   */
  @RolesAllowed({ADMIN, SYSTEM})
  public Optional<Refusal> record(FeeRule asked, String reason) {
    if (asked.name() == null || asked.scope() == null) {
      throw new IllegalArgumentException("a rule without name or scope: " + asked);
    }
    FeeRule rule = asked.tidied();
    if (!mayChange(rule)) {
      return Refusal.because("creditor.unknown", "").on("creditor").asOptional();
    }
    List<FeeRuleVersion> known =
        rules.all().stream().filter(v -> v.rule().key().equals(rule.key())).toList();
    if (!known.stream().allMatch(v -> mayChange(v.rule()))) {
      return Refusal.because("fee.rule.taken").on("key").asOptional();
    }
    Optional<Refusal> refusal =
        FeeRuleCheck.of(rule, reason, known, clock.today()).or(() -> law.refusal(rule));
    if (refusal.isEmpty()) {
      keep(rule, reason.strip());
    }
    return refusal;
  }

  private void keep(FeeRule rule, String reason) {
    long id = keys.next();
    em.persist(new FeeRuleRecord(id, rule, clock.now(), actor.name(), reason));
    em.flush();
    audit.write(
        "fee.rule.recorded",
        "FeeRule",
        id,
        AuditWords.of(
            rule.key(), rule.validFrom(), rule.isEnd() ? null : rule.amount().flat(), rule.kind()),
        reason);
  }

  private boolean inScope(FeeRule rule) {
    Long creditor = rule.scope().creditorId();
    return creditor == null || actor.scope().covers(creditor);
  }

  /** A rule for all creditors is for those alone to change who see all of them. */
  private boolean mayChange(FeeRule rule) {
    return rule.scope().creditorId() == null ? actor.scope().all() : inScope(rule);
  }
}
