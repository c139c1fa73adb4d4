package org.saldo.correspondence.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which rules hold for a contact on a day; for the system's own use, without a look at scopes. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ContactRules {

  private static final int MOST = 200;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** What holds, by setting; a setting without a rule is not in the map. One query. */
  public Map<ContactSetting, HoldingRule> holding(ContactScope scope, LocalDate on) {
    return holding(on, scope.creditorId(), scope.segment(), scope.debtorId(), scope.caseFileId());
  }

  /**
   * What holds for whoever has no rule of their own.
   *
   * @param creditorId null for no creditor: what holds for all
   * @param segment null for none
   */
  public Map<ContactSetting, HoldingRule> holding(Long creditorId, String segment, LocalDate on) {
    return holding(on, creditorId, segment, null, null);
  }

  /** Every rule of a debtor or of one case, the latest first. */
  public List<ContactRuleVersion> own(long debtorId, long caseFileId) {
    return em.createQuery(
            "SELECT r FROM ContactRuleRecord r WHERE r.debtorId = :debtor"
                + " OR r.caseFileId = :caseFile"
                + " ORDER BY r.validFrom DESC, r.recordedAt DESC, r.id DESC",
            ContactRuleRecord.class)
        .setParameter("debtor", debtorId)
        .setParameter("caseFile", caseFileId)
        .setMaxResults(MOST)
        .getResultStream()
        .map(ContactRuleRecord::version)
        .toList();
  }

  private Map<ContactSetting, HoldingRule> holding(
      LocalDate on, Long creditorId, String segment, Long debtorId, Long caseFileId) {
    List<ContactRuleRecord> rules =
        em.createQuery(
                "SELECT r FROM ContactRuleRecord r WHERE r.validFrom <= :day AND ("
                    + "r.level = org.saldo.correspondence.contact.ContactLevel.ALL"
                    + " OR (r.creditorId = :creditor AND (r.segment IS NULL OR r.segment = :segment))"
                    + " OR r.debtorId = :debtor OR r.caseFileId = :caseFile)"
                    + " ORDER BY r.validFrom, r.recordedAt, r.id",
                ContactRuleRecord.class)
            .setParameter("day", on)
            .setParameter("creditor", creditorId)
            .setParameter("segment", segment == null ? "" : segment)
            .setParameter("debtor", debtorId)
            .setParameter("caseFile", caseFileId)
            .getResultList();
    // The last one of each setting and level stands; of the levels the most specific one.
    Map<ContactSetting, Map<ContactLevel, ContactRuleRecord>> last =
        new EnumMap<>(ContactSetting.class);
    for (ContactRuleRecord rule : rules) {
      last.computeIfAbsent(rule.setting(), s -> new EnumMap<>(ContactLevel.class))
          .put(rule.level(), rule);
    }
    Map<ContactSetting, HoldingRule> holding = new LinkedHashMap<>();
    last.forEach(
        (setting, levels) ->
            levels.values().stream()
                .filter(rule -> rule.value() != null)
                .reduce((general, specific) -> specific)
                .ifPresent(rule -> holding.put(setting, rule.holding())));
    return holding;
  }
}
