package org.saldo.retention;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorView;
import org.saldo.creditor.Creditors;
import org.saldo.creditor.rule.DatedRule;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.problem.Refusal;

/** Where it is said how long documents and messages are kept. */
@Stateless
@RolesAllowed({ADMIN, AUDITOR})
public class RetentionRuleBook {

  /** As long as anything is kept: a title lives for thirty years. */
  public static final int MOST_YEARS = 40;

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Creditors creditors;
  @Inject private RetentionRules rules;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every rule in reach, the latest first. */
  public List<RetentionRuleVersion> all() {
    return em.createQuery(
            "SELECT r FROM RetentionRuleRecord r"
                + " ORDER BY r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            RetentionRuleRecord.class)
        .getResultStream()
        .map(RetentionRuleRecord::version)
        .filter(r -> r.creditorId() == null || actor.scope().covers(r.creditorId()))
        .toList();
  }

  /**
   * How long what belongs to a creditor is kept today, by subject; what has no rule is not in it.
   *
   * @param creditor key, null for what holds for all
   * @return empty when there is no such creditor in reach
   */
  public Optional<Map<RetentionSubject, HoldingRetention>> holding(String creditor) {
    if (creditor == null || creditor.isBlank()) {
      return Optional.of(rules.holding(null, null, clock.today()));
    }
    return creditors
        .byKey(creditor)
        .map(c -> rules.holding(c.id(), c.data().country(), clock.today()));
  }

  /**
   * Records a rule for all, for the creditors of a country or for one creditor.
   *
   * @param country ISO 3166 code of two letters, null for none
   * @param creditor key, null for none
   */
  @RolesAllowed(ADMIN)
  public Optional<Refusal> set(String country, String creditor, NewRetentionRule rule) {
    Optional<Refusal> refusal = check(rule, clock.today());
    if (refusal.isPresent()) {
      return refusal;
    }
    boolean one = creditor != null && !creditor.isBlank();
    String where =
        country == null || country.isBlank() ? null : country.strip().toUpperCase(Locale.ROOT);
    if (one && where != null) {
      return Refusal.because("retention.rule.target").on("country").asOptional();
    }
    if (one) {
      Optional<CreditorView> found = creditors.byKey(creditor);
      return found.isEmpty()
          ? Refusal.because("creditor.unknown", creditor).on("creditor").asOptional()
          : keep(new RetentionTarget(RetentionLevel.CREDITOR, null, found.get().id()), rule);
    }
    if (!actor.scope().all()) {
      return Refusal.because("retention.rule.all").on("creditor").asOptional();
    }
    if (where != null && !COUNTRIES.contains(where)) {
      return Refusal.because("retention.rule.country").on("country").asOptional();
    }
    return keep(
        new RetentionTarget(
            where == null ? RetentionLevel.ALL : RetentionLevel.COUNTRY, where, null),
        rule);
  }

  private static Optional<Refusal> check(NewRetentionRule rule, LocalDate today) {
    if (rule.subject() == null) {
      return Refusal.because("retention.rule.subject").on("subject").asOptional();
    }
    if (rule.years() != null && (rule.years() < 0 || rule.years() > MOST_YEARS)) {
      return Refusal.because("retention.rule.years", MOST_YEARS).on("years").asOptional();
    }
    // Tomorrow at the earliest: a mistake can be mended before the night that would follow it.
    return rule.start()
        .checkReason()
        .or(
            () ->
                rule.start()
                    .checkDay(
                        today.plusDays(1), today, Refusal.because("retention.rule.day", today)));
  }

  private Optional<Refusal> keep(RetentionTarget target, NewRetentionRule rule) {
    RetentionRuleRecord added =
        new RetentionRuleRecord(
            new DatedRule.Recording(keys.next(), PublicIds.next(), clock.now(), actor.name()),
            target,
            rule);
    em.persist(added);
    audit.write(
        "retention.rule.set",
        "RetentionRule",
        added.id(),
        AuditWords.of(
            rule.subject(),
            target.level(),
            rule.years() == null ? "–" : rule.years(),
            rule.validFrom()),
        added.reason());
    return Optional.empty();
  }
}
