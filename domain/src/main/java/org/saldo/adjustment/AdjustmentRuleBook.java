package org.saldo.adjustment;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.Creditors;
import org.saldo.identity.Keys;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** Where the rules of adjustment are read and changed; no version is ever lost. */
@Stateless
@RolesAllowed({ACCOUNTANT, ADMIN})
public class AdjustmentRuleBook {

  /** A small rest asks nobody, so that it cannot be large; in minor units of any currency. */
  private static final long MOST_SMALL = 5_000;

  private static final int MAX_REASON = 500;
  private static final int MAX_DAYS = 3650;
  private static final int MAX_SEGMENT = 40;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private AdjustmentRules rules;
  @Inject private Creditors creditors;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every version of every creditor in scope, by creditor, kind and currency, the latest first. */
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public List<AdjustmentRuleVersion> versions() {
    List<AdjustmentRuleVersion> versions = new ArrayList<>();
    for (CreditorView creditor : creditors.inScope()) {
      List<AdjustmentRule> holding = new ArrayList<>();
      for (RuleRecord record : rules.versions(creditor.id())) {
        AdjustmentRule rule = record.rule();
        boolean holds =
            !rule.validFrom().isAfter(clock.today())
                && holding.stream().noneMatch(newer -> newer.replaces(rule));
        if (holds) {
          holding.add(rule);
        }
        versions.add(record.version(creditor, holds));
      }
    }
    return versions;
  }

  /** Records a rule from today or a later day on: what was adjusted under the old one stays. */
  public Optional<Refusal> record(String creditor, AdjustmentRule rule, String reason) {
    Optional<CreditorView> found = creditors.byKey(creditor);
    if (found.isEmpty()) {
      return Refusal.because("creditor.unknown", creditor).on("creditor").asOptional();
    }
    Optional<Refusal> refusal = check(found.get().id(), rule, reason);
    if (refusal.isPresent()) {
      return refusal;
    }
    long id = keys.next();
    em.persist(
        new RuleRecord(id, found.get().id(), rule, clock.now(), actor.name(), reason.strip()));
    audit.write(
        "adjustment.rule.changed",
        "AdjustmentRule",
        id,
        AuditWords.of(
            rule.kind(),
            rule.validFrom(),
            rule.limit(),
            rule.days(),
            rule.percent(),
            rule.segment()),
        reason.strip());
    return Optional.empty();
  }

  private Optional<Refusal> check(long creditorId, AdjustmentRule rule, String reason) {
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    if (rule.kind() == null) {
      return Refusal.because("adjustment.rule.kind").on("kind").asOptional();
    }
    if (rule.validFrom() == null || rule.validFrom().isBefore(clock.today())) {
      return Refusal.because("approval.rule.past").on("from").asOptional();
    }
    if (rule.limit() == null || rule.limit().isNegative()) {
      return Refusal.because("adjustment.rule.limit").on("limit").asOptional();
    }
    if (rule.kind() == AdjustmentRuleKind.SMALL_BALANCE && rule.limit().minor() > MOST_SMALL) {
      return Refusal.because(
              "adjustment.rule.small", Money.ofMinor(MOST_SMALL, rule.limit().currency()))
          .on("limit")
          .asOptional();
    }
    if (rule.days() < 0 || rule.days() > MAX_DAYS) {
      return Refusal.because("adjustment.rule.days", MAX_DAYS).on("days").asOptional();
    }
    if (rule.kind().isByAge() != (rule.percent() != null)
        || (rule.percent() != null && !isPercentage(rule.percent()))) {
      return Refusal.because("allowance.percent").on("percent").asOptional();
    }
    if (rule.segment() != null && !rule.kind().isByAge()) {
      return Refusal.because("adjustment.rule.segment").on("segment").asOptional();
    }
    if (rule.segment() != null && rule.segment().length() > MAX_SEGMENT) {
      return Refusal.because("text.too.long", MAX_SEGMENT).on("segment").asOptional();
    }
    boolean same =
        rules.before(creditorId, rule).filter(known -> known.rule().equals(rule)).isPresent();
    return same ? Refusal.of("adjustment.rule.same") : Optional.empty();
  }

  private static boolean isPercentage(BigDecimal percent) {
    return percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0;
  }
}
