package org.saldo.correspondence.contact;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.rule.DatedRule;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.problem.Refusal;

/** Writes rules down; who may was decided before. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ContactRuleEntries {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** Records a rule for one case. */
  public Optional<Refusal> keepForCase(long caseFileId, NewContactRule rule) {
    return keep(new ContactTarget(ContactLevel.CASE, null, null, null, caseFileId), rule);
  }

  /** Records a rule; refused where it is none. */
  public Optional<Refusal> keep(ContactTarget target, NewContactRule rule) {
    Optional<Refusal> refusal = check(rule, clock.today());
    if (refusal.isEmpty()) {
      write(target, rule);
    }
    return refusal;
  }

  private static Optional<Refusal> check(NewContactRule rule, LocalDate today) {
    if (rule.setting() == null) {
      return Refusal.because("contact.rule.setting").on("setting").asOptional();
    }
    return rule.start()
        .checkReason()
        .or(() -> rule.start().checkDay(today, today, Refusal.because("contact.rule.day", today)))
        .or(() -> rule.value() == null ? Optional.empty() : rule.setting().check(rule.value()));
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
            new DatedRule.Recording(keys.next(), PublicIds.next(), clock.now(), actor.name()),
            target,
            clean);
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
