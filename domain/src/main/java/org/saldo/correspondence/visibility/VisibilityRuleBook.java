package org.saldo.correspondence.visibility;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.Creditors;
import org.saldo.creditor.rule.DatedRule;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.problem.Refusal;

/** Where it is said what debtors and agencies see. */
@Stateless
@RolesAllowed({ADMIN, AUDITOR})
public class VisibilityRuleBook {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Creditors creditors;
  @Inject private VisibilityRules rules;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every rule in reach, the latest first. */
  public List<VisibilityRuleVersion> all() {
    return em.createQuery(
            "SELECT r FROM VisibilityRuleRecord r"
                + " ORDER BY r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            VisibilityRuleRecord.class)
        .getResultStream()
        .map(VisibilityRuleRecord::version)
        .filter(r -> r.creditorId() == null || actor.scope().covers(r.creditorId()))
        .toList();
  }

  /**
   * What holds today, by audience and kind.
   *
   * @param creditor key, null for what holds for all
   * @return empty when there is no such creditor in reach
   */
  public Optional<Map<Audience, Map<VisibleKind, HoldingVisibility>>> holding(String creditor) {
    return isForAll(creditor)
        ? Optional.of(rules.holding(null))
        : creditors.byKey(creditor).map(c -> rules.holding(c.id()));
  }

  /**
   * Records a rule for all or for a creditor, from today on at the earliest.
   *
   * @param creditor key, null for all
   */
  @RolesAllowed(ADMIN)
  public Optional<Refusal> set(String creditor, NewVisibilityRule rule) {
    Optional<Refusal> refusal = check(rule, clock.today());
    if (refusal.isPresent()) {
      return refusal;
    }
    if (!isForAll(creditor)) {
      return creditors
          .byKey(creditor)
          .map(c -> keep(c.id(), rule))
          .orElseGet(
              () -> Refusal.because("creditor.unknown", creditor).on("creditor").asOptional());
    }
    if (!actor.scope().all()) {
      return Refusal.because("visibility.rule.all").on("creditor").asOptional();
    }
    // For all there is nothing more general to go back to: it has to say something.
    return rule.shown() == null
        ? Refusal.because("visibility.rule.back").on("creditor").asOptional()
        : keep(null, rule);
  }

  private static boolean isForAll(String creditor) {
    return creditor == null || creditor.isBlank();
  }

  private static Optional<Refusal> check(NewVisibilityRule rule, LocalDate today) {
    if (rule.audience() == null) {
      return Refusal.because("visibility.rule.audience").on("audience").asOptional();
    }
    if (rule.kind() == null) {
      return Refusal.because("visibility.rule.kind").on("kind").asOptional();
    }
    return rule.start()
        .checkReason()
        .or(() -> rule.start().checkDay(today, today, Refusal.because("contact.rule.day", today)));
  }

  private Optional<Refusal> keep(Long creditorId, NewVisibilityRule rule) {
    VisibilityRuleRecord added =
        new VisibilityRuleRecord(
            new DatedRule.Recording(keys.next(), PublicIds.next(), clock.now(), actor.name()),
            creditorId,
            rule);
    em.persist(added);
    audit.write(
        "visibility.rule.set",
        "VisibilityRule",
        added.id(),
        AuditWords.of(
            rule.audience(),
            rule.kind(),
            rule.shown() == null ? "–" : rule.shown() ? "+" : "0",
            rule.validFrom()),
        added.reason());
    return Optional.empty();
  }
}
