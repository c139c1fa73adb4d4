package org.saldo.law;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.problem.Refusal;

/** Where the law packs are read and changed; no record is ever lost. */
@Stateless
@RolesAllowed(ADMIN)
public class LawPackBook {

  private static final int MAX_SOURCE = 200;
  private static final int MAX_REASON = 500;
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final int YEARS_AHEAD = 5;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Laws laws;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** The countries that have a pack, by code. */
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public List<String> countries() {
    return em.createQuery(
            "SELECT DISTINCT r.country FROM LawRecord r ORDER BY r.country", String.class)
        .getResultList();
  }

  /** Every record of a country's pack, by topic, the latest validity and record first. */
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public List<LawRuleVersion> versions(String country) {
    LocalDate today = clock.today();
    Set<String> days = new HashSet<>();
    Set<LawTopic> holding = new HashSet<>();
    return em.createQuery(
            "SELECT r FROM LawRecord r WHERE r.country = :country"
                + " ORDER BY r.topic, r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            LawRecord.class)
        .setParameter("country", country)
        .getResultStream()
        .map(
            entry -> {
              LawRule rule = entry.rule();
              boolean inForce = days.add(rule.topic() + " " + rule.validFrom());
              boolean begun = !rule.validFrom().isAfter(today);
              return entry.version(inForce, begun && inForce && holding.add(rule.topic()));
            })
        .toList();
  }

  /** The rule on a topic that holds today. */
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  public Optional<LawRule> inForce(LawTopic topic, String country) {
    return laws.rule(topic, country, clock.today());
  }

  /**
   * Records a rule; one that is known for the day is corrected by it. What was claimed before
   * stays: a rule is asked when something is claimed.
   */
  public Optional<Refusal> change(LawRule rule, String reason) {
    Optional<Refusal> refusal = check(rule, reason);
    if (refusal.isPresent()) {
      return refusal;
    }
    long id = keys.next();
    em.persist(new LawRecord(id, rule, clock.now(), actor.name(), reason.strip()));
    audit.write(
        "law.rule.changed",
        "LawRule",
        id,
        AuditWords.of(
            rule.country(),
            rule.topic(),
            rule.validFrom(),
            rule.severity(),
            rule.scope(),
            rule.amount(),
            rule.source()),
        reason.strip());
    return Optional.empty();
  }

  private Optional<Refusal> check(LawRule rule, String reason) {
    if (rule.country() == null || !countries().contains(rule.country())) {
      return Refusal.because("law.rule.country").on("country").asOptional();
    }
    if (rule.topic() == null) {
      return Refusal.because("law.rule.topic").on("topic").asOptional();
    }
    if (rule.scope() == null) {
      return Refusal.because("law.rule.scope").on("scope").asOptional();
    }
    if (rule.severity() == null) {
      return Refusal.because("law.rule.severity").on("severity").asOptional();
    }
    if (rule.validFrom() == null
        || rule.validFrom().isBefore(FIRST)
        || rule.validFrom().isAfter(clock.today().plusYears(YEARS_AHEAD))) {
      return Refusal.because("law.rule.day").on("validFrom").asOptional();
    }
    if (rule.topic().isLimited() == (rule.amount() == null)
        || (rule.amount() != null && rule.amount().isNegative())) {
      return Refusal.because("law.rule.amount").on("amount").asOptional();
    }
    if (rule.source() == null || rule.source().isBlank() || rule.source().length() > MAX_SOURCE) {
      return Refusal.because("law.rule.source", MAX_SOURCE).on("source").asOptional();
    }
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    return laws.rule(rule.topic(), rule.country(), rule.validFrom())
            .filter(rule::equals)
            .isPresent()
        ? Refusal.of("law.rule.same")
        : Optional.empty();
  }
}
