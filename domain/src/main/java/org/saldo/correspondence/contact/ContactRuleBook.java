package org.saldo.correspondence.contact;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.Creditors;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.problem.Refusal;

/** Where the rules about contacts of all, of creditors and of their segments are kept. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class ContactRuleBook {

  private static final int MAX_REASON = 500;
  private static final int MAX_SEGMENT = 40;
  private static final int YEARS_AHEAD = 2;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Creditors creditors;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Every rule of these levels in reach, the latest first. */
  public List<ContactRuleVersion> all() {
    return em.createQuery(
            "SELECT r FROM ContactRuleRecord r WHERE r.debtorId IS NULL AND r.caseFileId IS NULL"
                + " ORDER BY r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            ContactRuleRecord.class)
        .getResultStream()
        .map(ContactRuleRecord::version)
        .filter(r -> r.creditorId() == null || actor.scope().covers(r.creditorId()))
        .toList();
  }

  /**
   * Records a rule for all, for a creditor or for a segment of its cases.
   *
   * @param creditor key, null for all
   * @param segment null for all cases of the creditor
   */
  @RolesAllowed({SUPERVISOR, ADMIN})
  public Optional<Refusal> set(String creditor, String segment, NewContactRule rule) {
    String part = segment == null || segment.isBlank() ? null : segment.strip();
    if (creditor == null || creditor.isBlank()) {
      if (!actor.scope().all()) {
        return Refusal.because("contact.rule.all").on("creditor").asOptional();
      }
      return part != null
          ? Refusal.because("contact.rule.segment").on("segment").asOptional()
          : keep(new ContactTarget(ContactLevel.ALL, null, null, null, null), rule);
    }
    if (part != null && part.length() > MAX_SEGMENT) {
      return Refusal.because("text.too.long", MAX_SEGMENT).on("segment").asOptional();
    }
    return creditors
        .byKey(creditor)
        .filter(c -> actor.scope().covers(c.id()))
        .map(
            c ->
                keep(
                    new ContactTarget(
                        part == null ? ContactLevel.CREDITOR : ContactLevel.SEGMENT,
                        c.id(),
                        part,
                        null,
                        null),
                    rule))
        .orElseGet(() -> Refusal.because("creditor.unknown", creditor).on("creditor").asOptional());
  }

  private Optional<Refusal> keep(ContactTarget target, NewContactRule rule) {
    Optional<Refusal> refusal = check(rule, clock.today());
    if (refusal.isEmpty()) {
      write(target, rule);
    }
    return refusal;
  }

  /** Why a rule cannot be recorded; empty when it can. */
  static Optional<Refusal> check(NewContactRule rule, LocalDate today) {
    if (rule.setting() == null) {
      return Refusal.because("contact.rule.setting").on("setting").asOptional();
    }
    if (rule.reason() == null || rule.reason().isBlank() || rule.reason().length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    if (rule.validFrom() == null
        || rule.validFrom().isBefore(today)
        || rule.validFrom().isAfter(today.plusYears(YEARS_AHEAD))) {
      return Refusal.because("contact.rule.day", today).on("validFrom").asOptional();
    }
    return rule.value() == null ? Optional.empty() : rule.setting().check(rule.value());
  }

  private void write(ContactTarget target, NewContactRule rule) {
    NewContactRule clean =
        new NewContactRule(
            rule.setting(),
            rule.value() == null ? null : rule.setting().canonical(rule.value()).orElseThrow(),
            rule.validFrom(),
            rule.reason().strip());
    ContactRuleRecord added =
        new ContactRuleRecord(
            keys.next(), PublicIds.next(), target, clean, clock.now(), actor.name());
    em.persist(added);
    audit.write(
        "contact.rule.set",
        "ContactRule",
        added.id(),
        AuditWords.of(
            clean.setting(),
            target.level(),
            clean.value() == null ? "–" : clean.value(),
            clean.validFrom()),
        clean.reason());
  }
}
