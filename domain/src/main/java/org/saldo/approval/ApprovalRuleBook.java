package org.saldo.approval;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.problem.Refusal;

/** Where the rules of approval are read and changed; no version is ever lost. */
@Stateless
@RolesAllowed(ADMIN)
public class ApprovalRuleBook {

  private static final Set<String> DECIDERS = Set.of(SUPERVISOR, ACCOUNTANT, ADMIN);
  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private ApprovalRules rules;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every version of every rule, by kind and currency, newest first. */
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public List<RuleVersion> versions() {
    return rules.versions();
  }

  /** The rule in force today for a kind and a currency. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public RuleData inForce(ApprovalKind kind, String currency) {
    return rules.inForce(kind, currency, clock.today());
  }

  /** Records a rule from today or a later day on: what was decided under the old one stays. */
  public Optional<Refusal> change(RuleData data, String reason) {
    Optional<Refusal> refusal = check(data, reason);
    if (refusal.isPresent()) {
      return refusal;
    }
    long id = keys.next();
    em.persist(new ApprovalRule(id, data, clock.now(), actor.name(), reason.strip()));
    audit.write(
        "approval.rule.changed",
        "ApprovalRule",
        id,
        AuditWords.of(
            data.kind(),
            data.validFrom(),
            data.ownLimit(),
            data.deciderRole(),
            data.deciderLimit()),
        reason.strip());
    return Optional.empty();
  }

  /** What is known for the day already: a second click would repeat it. */
  private RuleData newest(RuleData data) {
    return rules.inForce(data.kind(), data.ownLimit().currency(), data.validFrom());
  }

  private Optional<Refusal> check(RuleData data, String reason) {
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    if (data.kind() == null) {
      return Refusal.because("approval.rule.kind").on("kind").asOptional();
    }
    if (data.validFrom() == null || data.validFrom().isBefore(clock.today())) {
      return Refusal.because("approval.rule.past").on("from").asOptional();
    }
    if (data.ownLimit() == null || data.ownLimit().isNegative()) {
      return Refusal.because("approval.rule.limit").on("ownLimit").asOptional();
    }
    if (!DECIDERS.contains(data.deciderRole())) {
      return Refusal.because("approval.rule.role").on("deciderRole").asOptional();
    }
    if (data.equals(newest(data))) {
      return Refusal.of("approval.rule.same");
    }
    boolean limited = data.deciderLimit() != null;
    return limited
            && (!data.deciderLimit().currency().equals(data.ownLimit().currency())
                || data.ownLimit().isGreaterThan(data.deciderLimit()))
        ? Refusal.because("approval.rule.limit").on("deciderLimit").asOptional()
        : Optional.empty();
  }
}
