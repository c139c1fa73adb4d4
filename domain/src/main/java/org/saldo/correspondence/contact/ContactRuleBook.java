package org.saldo.correspondence.contact;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.Creditors;
import org.saldo.debtor.DebtorsInReach;
import org.saldo.problem.Refusal;

/** Where the rules about contacts of all, of creditors and of their segments are kept. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class ContactRuleBook {

  private static final int MAX_SEGMENT = 40;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Creditors creditors;
  @Inject private DebtorsInReach debtors;
  @Inject private ContactRules rules;
  @Inject private ContactRuleEntries entries;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

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
   * What holds today for whoever has no rule of their own, by setting.
   *
   * @param creditor key, null for what holds for all
   * @param segment of its cases, null for none
   * @return empty when there is no such creditor in reach
   */
  public Optional<Map<ContactSetting, HoldingRule>> holding(String creditor, String segment) {
    if (creditor == null || creditor.isBlank()) {
      return Optional.of(rules.holding(null, null, clock.today()));
    }
    String part = segment == null || segment.isBlank() ? null : segment.strip();
    return creditors
        .byKey(creditor)
        .filter(c -> actor.scope().covers(c.id()))
        .map(c -> rules.holding(c.id(), part, clock.today()));
  }

  /** Records a rule for a debtor, whoever the creditor is. */
  @RolesAllowed({CONTROLLER, SUPERVISOR})
  public Optional<Refusal> setForDebtor(UUID debtor, NewContactRule rule) {
    return debtors
        .id(debtor)
        .map(id -> entries.keep(new ContactTarget(ContactLevel.DEBTOR, null, null, id, null), rule))
        .orElseGet(() -> Refusal.of("debtor.unknown"));
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
          : entries.keep(new ContactTarget(ContactLevel.ALL, null, null, null, null), rule);
    }
    if (part != null && part.length() > MAX_SEGMENT) {
      return Refusal.because("text.too.long", MAX_SEGMENT).on("segment").asOptional();
    }
    return creditors
        .byKey(creditor)
        .filter(c -> actor.scope().covers(c.id()))
        .map(
            c ->
                entries.keep(
                    new ContactTarget(
                        part == null ? ContactLevel.CREDITOR : ContactLevel.SEGMENT,
                        c.id(),
                        part,
                        null,
                        null),
                    rule))
        .orElseGet(() -> Refusal.because("creditor.unknown", creditor).on("creditor").asOptional());
  }
}
